package org.copydesk.feed.text;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.Story;
import org.copydesk.platform.contract.Renders;
import org.copydesk.platform.text.PlainText;

/** Renders an article as plain text, with a blank line between paragraphs. */
@Singleton
@Renders(as = "txt", in = "text/plain;charset=UTF-8")
public class PlainCopy implements ArticleFormat {
    @Override
    public String title() {
        return "Plain text";
    }

    @Override
    public String render(Story story) {
        PublishedArticle article = story.article();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(article.headline());
        paragraphs.add(article.standfirst());
        paragraphs.add(story.credit());
        paragraphs.add(String.join(", ", story.roles()));
        paragraphs.add(story.placeAndTime());
        Passage.of(story)
                .forEach(passage -> paragraphs.add(
                        passage.caption() == null ? passage.body().text() : caption(passage.caption())));
        story.correctionsLatestFirst()
                .forEach(correction ->
                        paragraphs.add(correction.at().toString().substring(0, 10) + ": " + correction.note()));
        if (article.source() != null) {
            paragraphs.add(
                    joined("\n", article.source().name(), article.source().url()));
        }
        Rights rights = story.rights();
        paragraphs.add(joined(
                "\n",
                rights.copyrightHolder(),
                rights.copyrightNotice(),
                rights.usageTerms(),
                story.publication().policyUrl()));
        paragraphs.add(story.link());
        String text = paragraphs.stream()
                .filter(Objects::nonNull)
                .map(PlainText::clean)
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n"));
        return text + "\n";
    }

    private static String caption(PublishedCaption caption) {
        String credit = caption.credit() == null || caption.credit().isBlank() ? null : "(" + caption.credit() + ")";
        String words = joined(" ", caption.text(), credit);
        return words.isEmpty() ? null : "[" + words + "]";
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }
}
