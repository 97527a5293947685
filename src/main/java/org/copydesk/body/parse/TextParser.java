package org.copydesk.body.parse;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.copydesk.body.Block;
import org.copydesk.body.Body;
import org.copydesk.body.BodyBudget;
import org.copydesk.platform.text.PlainText;

/** Parses plain text into paragraphs. */
final class TextParser {
    private static final int MAX_LENGTH = 2_000_000;

    private final BodyBudget budget = new BodyBudget();
    private final List<Block> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    private TextParser() {}

    static Body parse(String text) {
        SourceLimits.check(text, MAX_LENGTH);
        return new TextParser().parseLines(text.strip());
    }

    private Body parseLines(String text) {
        boolean parted = text.lines().anyMatch(PlainText::isBlank);
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            if (!PlainText.isBlank(line)) {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line.replace("\uFEFF", ""));
            }
            if (!parted || PlainText.isBlank(line)) {
                endParagraph();
            }
        }
        endParagraph();
        return new Body(paragraphs);
    }

    private void endParagraph() {
        Block read = new Block.Paragraph(paragraph.toString(), List.of());
        paragraph.setLength(0);
        if (!read.isEmpty()) {
            budget.add(read);
            paragraphs.add(read);
        }
    }
}
