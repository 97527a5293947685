package org.copydesk.body.parse;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.copydesk.body.Body;
import org.copydesk.body.BodyBudget;

/** Parses Markdown by way of HTML, so that one parser decides what a body may hold. */
final class MarkdownParser {
    private static final int MAX_DEPTH = 100;

    /** A picture inside its own address (RFC 2397), which is as long as its file. */
    private static final String INLINE = "data:";

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .extensions(List.of(FootnotesExtension.create()))
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(FootnoteRenderer::new)
            .build();

    private MarkdownParser() {}

    static Body parse(String markdown, BodyContext context) {
        MarkdownLimits.check(markdown);
        Node document = PARSER.parse(markdown);
        check(document);
        BoundedHtml html = new BoundedHtml();
        RENDERER.render(document, html);
        return HtmlParser.parseResolved(html.toString(), context);
    }

    /** Bounds depth and addresses before they are written: each use of a reference repeats its address and title. */
    private static void check(Node document) {
        BodyBudget budget = new BodyBudget();
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (depth > MAX_DEPTH) {
                throw MarkdownLimits.tooDeep();
            }
            checkAddress(node, budget);
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

    private static void checkAddress(Node node, BodyBudget budget) {
        if (node instanceof Link link) {
            budget.takeMark(link.getDestination());
            link.setTitle(null);
        } else if (node instanceof Image image) {
            if (image.getDestination().startsWith(INLINE)) {
                image.setDestination(INLINE);
            }
            budget.takeMark(image.getDestination());
            image.setTitle(null);
        }
    }
}
