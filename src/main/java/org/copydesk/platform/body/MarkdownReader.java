package org.copydesk.platform.body;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown as the HTML it stands for, so that one reader decides what a body may hold. */
final class MarkdownReader {
    private static final int MAX_DEPTH = 100;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownReader() {}

    static Body read(String markdown) {
        MarkdownLimits.check(markdown);
        Node document = PARSER.parse(markdown);
        requireShallow(document);
        return HtmlReader.read(RENDERER.render(document));
    }

    private static void requireShallow(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (depth > MAX_DEPTH) {
                throw MarkdownLimits.tooDeep();
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
    }
}
