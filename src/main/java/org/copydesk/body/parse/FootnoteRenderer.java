package org.copydesk.body.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders the footnotes of Markdown as a body's HTML has them, each note where it is defined. The library's own renderer
 * leaves out notes that nothing refers to.
 */
final class FootnoteRenderer implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    FootnoteRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FootnoteReference.class, FootnoteDefinition.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof FootnoteReference reference) {
            html.tag("sup");
            html.tag("a", Map.of("href", "#" + id(reference.getLabel())));
            html.text("1");
            html.tag("/a");
            html.tag("/sup");
        } else if (node instanceof FootnoteDefinition definition) {
            html.line();
            html.tag("section", Map.of("role", "doc-endnotes"));
            html.tag("ol");
            html.tag("li", Map.of("id", id(definition.getLabel())));
            renderChildren(definition);
            html.tag("/li");
            html.tag("/ol");
            html.tag("/section");
            html.line();
        }
    }

    private void renderChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private static String id(String label) {
        return "fn-" + label.strip().toLowerCase(Locale.ROOT);
    }
}
