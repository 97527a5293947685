package org.copydesk.feed.newsml;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.Notices;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;
import org.copydesk.platform.contract.Renders;

/** Renders an article as a newsItem of NewsML-G2. */
@Singleton
@Renders(as = "newsml", in = "application/vnd.iptc.g2.newsitem+xml")
public class NewsItem implements ArticleFormat {
    static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
    static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml";

    @Override
    public boolean tellsOfEmbargo() {
        return true;
    }

    @Override
    public String title() {
        return "NewsML-G2 2.35 newsItem";
    }

    @Override
    public String render(Story story) {
        return Xml.document("newsItem", NAMESPACE, Map.of(), attributes(story), xml -> content(xml, story));
    }

    @Override
    public Optional<String> renderWithdrawn(WithdrawnArticle article, Publication publication) {
        return Optional.of(Xml.document(
                "newsItem",
                NAMESPACE,
                Map.of(),
                attributes(article, publication),
                xml -> content(xml, article, publication)));
    }

    /** The item as an element of a document around it. */
    static void write(Xml xml, Story story) {
        xml.element("newsItem", attributes(story), item -> content(item, story));
    }

    static void write(Xml xml, WithdrawnArticle article, Publication publication) {
        xml.element("newsItem", attributes(article, publication), item -> content(item, article, publication));
    }

    static Attributes attributes(String guid, long version, String language) {
        return Attributes.of("guid", guid)
                .and("version", version)
                .and("standard", "NewsML-G2")
                .and("standardversion", "2.35")
                .and("conformance", "power")
                .and("xml:lang", language);
    }

    private static Attributes attributes(Story story) {
        return attributes(
                        story.id(),
                        Notices.versionOf(story.article()),
                        story.article().language())
                .and("dir", story.direction());
    }

    private static Attributes attributes(WithdrawnArticle article, Publication publication) {
        return attributes(Publication.idOf(article.id()), Notices.versionOf(article), publication.language());
    }

    private static void content(Xml xml, Story story) {
        xml.empty("catalogRef", Attributes.of("href", CATALOG));
        ItemMeta.history(xml, story);
        RightsInfo.write(xml, story);
        ItemMeta.write(xml, story);
        ContentMeta.write(xml, story);
        story.captions().forEach(caption -> Parts.write(xml, caption, story.publication()));
        if (story.hasBody()) {
            Parts.contentSet(xml, story);
        }
    }

    private static void content(Xml xml, WithdrawnArticle article, Publication publication) {
        xml.empty("catalogRef", Attributes.of("href", CATALOG));
        ItemMeta.write(xml, article, publication);
    }
}
