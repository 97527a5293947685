package org.copydesk.body.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds text in which blank lines part paragraphs, as editors keep it that write no p elements: text that stands in a
 * part of the page which has none.
 */
final class BareText {
    static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r\\f]*\\n\\s*+");

    private static final Set<String> PARTS = Set.of("body", "div", "section", "article", "main", "blockquote");
    /** Whether the text of a part has paragraphs; answered once for each. */
    private final Map<Element, Boolean> parts = new HashMap<>();

    boolean hasParagraphs(TextNode node) {
        if (!BLANK_LINE.matcher(node.getWholeText()).find()) {
            return false;
        }
        Element part = node.parent();
        while (part != null && !PARTS.contains(part.normalName())) {
            if (HtmlElements.isBlock(part)) {
                return false;
            }
            part = part.parent();
        }
        return part != null && parts.computeIfAbsent(part, BareText::isBare);
    }

    private static boolean isBare(Element part) {
        return part.children().stream().noneMatch(child -> child.normalName().equals("p"));
    }
}
