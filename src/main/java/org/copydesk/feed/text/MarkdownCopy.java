package org.copydesk.feed.text;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.copydesk.body.Block;
import org.copydesk.body.Body;
import org.copydesk.body.Mark;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.feed.story.Addresses;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.Story;
import org.copydesk.platform.contract.Renders;
import org.copydesk.platform.text.PlainText;

/** Renders an article as CommonMark with tables, below front matter in YAML. */
@Singleton
@Renders(as = "md", in = "text/markdown;charset=UTF-8")
public class MarkdownCopy implements ArticleFormat {
    @Override
    public String title() {
        return "Markdown with front matter";
    }

    @Override
    public String render(Story story) {
        PublishedArticle article = story.article();
        List<String> parts = new ArrayList<>();
        // The headline is the one heading of the first level, which bodies can't have.
        parts.add(write(new Block.Heading(2, PlainText.clean(article.headline()), List.of()))
                .substring(1));
        parts.add(paragraph(article.standfirst(), Mark.Type.STRONG));
        parts.add(paragraph(story.credit(), null));
        parts.add(paragraph(story.placeAndTime(), null));
        for (Passage passage : Passage.of(story)) {
            if (passage.caption() == null) {
                parts.add(passage.body().markdown());
            } else {
                parts.add(image(passage.caption()));
                parts.add(paragraph(passage.caption().text(), Mark.Type.EMPHASIS));
                parts.add(paragraph(passage.caption().credit(), null));
            }
        }
        story.correctionsLatestFirst()
                .forEach(correction -> parts.add(
                        paragraph(correction.at().toString().substring(0, 10) + ": " + correction.note(), null)));
        String text = String.join(
                "\n\n",
                parts.stream()
                        .filter(Objects::nonNull)
                        .filter(part -> !part.isEmpty())
                        .toList());
        return FrontMatter.of(story) + "\n" + text + "\n";
    }

    private static String write(Block block) {
        return new Body(List.of(block)).markdown();
    }

    private static String paragraph(String text, Mark.Type type) {
        if (text == null) {
            return null;
        }
        String clean = PlainText.clean(text);
        List<Mark> marks = type == null ? List.of() : List.of(Mark.of(type, 0, clean.length()));
        return write(new Block.Paragraph(clean, marks));
    }

    private static String image(PublishedCaption caption) {
        if (caption.picture() == null) {
            return null;
        }
        String words =
                caption.alt() == null ? "" : paragraph(PlainText.singleLine(PlainText.clean(caption.alt())), null);
        return Addresses.uri(caption.picture().url())
                .map(address -> "![" + words + "](<" + address + ">)")
                .orElse(null);
    }
}
