package org.copydesk.feed.text;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.edition.snapshot.Source;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.story.StoryHtml;
import org.copydesk.platform.contract.Renders;
import org.jsoup.nodes.Element;

/** Renders an article as one HTML element without scripts, styles or classes. */
@Singleton
@Renders(as = "html", in = "text/html;charset=UTF-8")
public class HtmlFragment implements ArticleFormat {
    @Override
    public String title() {
        return "HTML, as a fragment";
    }

    @Override
    public String render(Story story) {
        Element article = new Element("article")
                .attr("id", story.article().id().toString())
                .attr("lang", story.article().language())
                .attr("dir", story.direction());
        article.appendChild(header(story));
        article.appendChildren(StoryHtml.body(story));
        article.appendChild(footer(story));
        return StoryHtml.write(List.of(article));
    }

    private static Element header(Story story) {
        PublishedArticle article = story.article();
        Element header = new Element("header");
        if (article.section() != null) {
            tag(header.appendElement("p"), article.section().asTag(), story.publication());
        }
        header.appendElement("h1").appendText(article.headline());
        paragraph(header, article.standfirst());
        paragraph(header, article.byline());
        authors(header, story);
        Element line = header.appendElement("p");
        line.appendText(article.dateline() == null ? "" : article.dateline() + " ");
        time(line, article.publishedAt());
        if (!article.updatedAt().equals(article.publishedAt())) {
            line.appendText(" – ");
            time(line, article.updatedAt());
        }
        return header;
    }

    private static void authors(Element header, Story story) {
        List<PublishedByline> bylines = story.article().bylines();
        if (bylines.isEmpty()) {
            return;
        }
        Element authors = header.appendElement("address");
        for (PublishedByline byline : bylines) {
            if (authors.childNodeSize() > 0) {
                authors.appendText(", ");
            }
            authors.appendElement("a")
                    .attr("rel", "author")
                    .attr("href", story.publication().pageOf(byline))
                    .appendText(byline.name());
            if (byline.role() != null && !byline.role().isBlank()) {
                authors.appendText(" (" + byline.role() + ")");
            }
        }
    }

    private static void paragraph(Element parent, String text) {
        if (text != null && !text.isBlank()) {
            parent.appendElement("p").appendText(text);
        }
    }

    private static void time(Element parent, Instant time) {
        parent.appendElement("time").attr("datetime", time.toString()).appendText(time.toString());
    }

    private static void tag(Element parent, PublishedTag tag, Publication publication) {
        parent.appendElement("a")
                .attr("rel", "tag")
                .attr("href", publication.pageOf(tag))
                .appendText(tag.label());
    }

    private static Element footer(Story story) {
        Element footer = new Element("footer");
        PublishedArticle article = story.article();
        if (!article.corrections().isEmpty()) {
            footer.appendChild(StoryHtml.corrections(story));
        }
        translations(footer, story);
        if (!article.tags().isEmpty()) {
            Element list = footer.appendElement("ul");
            for (PublishedTag tag : article.tags()) {
                tag(list.appendElement("li"), tag, story.publication());
            }
        }
        source(footer, article.source());
        rights(footer, story);
        return footer;
    }

    private static void translations(Element footer, Story story) {
        story.translations().forEach(other -> link(footer, "alternate", story.link(other))
                .attr("hreflang", other.language())
                .attr("lang", other.language())
                .appendText(other.headline()));
    }

    private static void source(Element footer, Source source) {
        if (source == null || (source.name() == null && source.url() == null)) {
            return;
        }
        Element cite = footer.appendElement("p").appendElement("cite");
        String words = source.name() == null ? source.url() : source.name();
        Addresses.uri(source.url())
                .map(address -> cite.appendElement("a").attr("href", address))
                .orElse(cite)
                .appendText(words);
    }

    private static void rights(Element footer, Story story) {
        Rights rights = story.rights();
        for (String words : new String[] {rights.copyrightHolder(), rights.copyrightNotice(), rights.usageTerms()}) {
            if (words != null && !words.isBlank()) {
                footer.appendElement("p").appendElement("small").appendText(words);
            }
        }
        Addresses.uri(story.publication().policyUrl())
                .ifPresent(policy -> link(footer, "terms-of-service", policy).appendText(policy));
        if (story.miningTerms().isPresent()) {
            link(footer, "license", story.address("rsl"))
                    .attr("type", Rsl.MEDIA_TYPE)
                    .appendText("RSL");
        }
    }

    private static Element link(Element footer, String relation, String address) {
        return footer.appendElement("p")
                .appendElement("a")
                .attr("rel", relation)
                .attr("href", address);
    }
}
