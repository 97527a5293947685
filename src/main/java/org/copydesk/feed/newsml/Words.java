package org.copydesk.feed.newsml;

import java.util.regex.Pattern;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;

/** Writes text in NewsML-G2's two types: strings of one line, and blocks with line breaks. */
final class Words {
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\r]+");

    private Words() {}

    /** A text on one line, as the schema's normalized strings have to be. */
    static String line(String text) {
        return text == null ? null : LINE_BREAKS.matcher(text).replaceAll(" ");
    }

    static void line(Xml xml, String name, Attributes attributes, String text) {
        xml.text(name, attributes, line(text));
    }

    static void line(Xml xml, String name, String text) {
        line(xml, name, Attributes.NONE, text);
    }

    /** A text whose lines are parted by br elements; nothing if it is null or empty. */
    static void block(Xml xml, String name, Attributes attributes, String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        xml.element(name, attributes, block -> {
            String[] lines = text.split("\\R", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    block.empty("br", Attributes.NONE);
                }
                block.characters(lines[i]);
            }
        });
    }

    static void block(Xml xml, String name, String text) {
        block(xml, name, Attributes.NONE, text);
    }

    /** What a tag is called, in the article's language and in others. */
    static void labels(Xml xml, String name, PublishedTag tag) {
        line(xml, name, tag.label());
        if (tag.labels() != null) {
            tag.labels().forEach((language, label) -> line(xml, name, Attributes.of("xml:lang", language), label));
        }
    }

    /** An element that holds a name only; nothing if there is none. */
    static void named(Xml xml, String element, Attributes attributes, String name) {
        if (name != null && !name.isEmpty()) {
            xml.element(element, attributes, inside -> line(inside, "name", name));
        }
    }
}
