package org.copydesk.wire.paste;

import org.copydesk.wire.story.WireStory;
import org.copydesk.wire.story.WireStory.Block;
import org.copydesk.wire.story.WireStory.Byline;
import org.copydesk.wire.story.WireStory.Caption;
import org.copydesk.wire.story.WireStory.ReportLine;

/** A story as text that can be read and compared: one line for each thing the parser found. */
final class StoryPrinter {
    private final StringBuilder text = new StringBuilder();

    private StoryPrinter() {}

    static String print(WireStory story) {
        StoryPrinter printer = new StoryPrinter();
        printer.field("source", story.source());
        printer.field("sourceUrl", story.sourceUrl());
        printer.field("headline", story.headline());
        printer.field("standfirst", story.standfirst());
        printer.field("language", story.language());
        printer.field("bylineLine", story.bylineLine());
        for (Byline byline : story.bylines()) {
            printer.field(
                    "byline",
                    byline.kind() + " " + byline.name() + more("role", byline.role())
                            + more("of", byline.affiliation()));
        }
        printer.field("dateline", story.dateline());
        printer.field("publishedAt", story.publishedAt());
        printer.field("updatedAt", story.updatedAt());
        for (Caption caption : story.captions()) {
            printer.field("caption", caption.text() + more("credit", caption.credit()));
        }
        for (Block block : story.blocks()) {
            printer.field(block.kind().name(), block.text());
        }
        for (ReportLine line : story.report()) {
            printer.field("line " + line.line(), line.became() + more("note", line.note()));
        }
        return printer.text.toString();
    }

    private static String more(String name, String value) {
        return value == null ? "" : " [" + name + ": " + value + "]";
    }

    private void field(String name, Object value) {
        if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }
}
