package org.copydesk.platform.body;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.platform.text.PlainText;

/** Reads plain text into paragraphs. */
final class TextReader {
    private TextReader() {}

    static Body read(String text) {
        SourceLimits.check(text);
        List<String> lines = text.strip().lines().toList();
        boolean parted = lines.stream().anyMatch(PlainText::isBlank);
        List<Block> paragraphs = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        for (String line : lines) {
            if (!PlainText.isBlank(line)) {
                paragraph.add(line.replace("\uFEFF", ""));
            }
            if (!parted || PlainText.isBlank(line)) {
                paragraphs.add(new Block.Paragraph(String.join("\n", paragraph), List.of()));
                paragraph.clear();
            }
        }
        paragraphs.add(new Block.Paragraph(String.join("\n", paragraph), List.of()));
        return new Body(paragraphs);
    }
}
