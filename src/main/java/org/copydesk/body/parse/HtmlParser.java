package org.copydesk.body.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.body.Block;
import org.copydesk.body.Body;
import org.copydesk.body.BodyBudget;
import org.copydesk.body.BodyBudget.Bound;
import org.copydesk.body.InvalidBodyException;
import org.copydesk.body.Mark;
import org.copydesk.platform.text.SafeUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Parses HTML into blocks. Only known elements are built; nothing is filtered afterwards. Inline content gathers in a
 * text that becomes a paragraph wherever a block begins or ends.
 */
final class HtmlParser {
    private static final int MAX_DEPTH = 100;
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\f\\r]+");

    private final HtmlLists lists = new HtmlLists(this);
    private final Map<Mark.Type, String> active = new EnumMap<>(Mark.Type.class);
    /** Counts what comes out of the source, before it is put together. */
    private final BodyBudget budget = new BodyBudget();

    private List<Block> blocks = new ArrayList<>();
    private InlineText inline = new InlineText();
    private Spacing spacing = Spacing.COLLAPSED;

    private enum Spacing {
        COLLAPSED,
        /** Line ends are line breaks, as in wire copy. */
        LINES,
        /** Everything stays, as in code. */
        PRESERVED
    }

    private HtmlParser() {}

    static Body parse(String html) {
        SourceLimits.check(html);
        BoundedHtml.check(html);
        Element body = Jsoup.parse(html).body();
        body.traverse((node, depth) -> {
            if (depth > MAX_DEPTH) {
                throw new InvalidBodyException("", "too-deep", "Nest elements at most " + MAX_DEPTH + " levels deep.");
            }
        });
        HtmlParser parser = new HtmlParser();
        Body read = new Body(parser.gather(() -> parser.parseChildren(body)));
        BodyBudget.check(read.blocks());
        return read;
    }

    /** Counts a piece of the source. */
    void take(Bound bound) {
        budget.take(bound, 1);
    }

    /** The blocks that reading makes, kept apart from those read so far. */
    List<Block> gather(Runnable reading) {
        List<Block> outerBlocks = blocks;
        InlineText outerInline = inline;
        blocks = new ArrayList<>();
        inline = new InlineText();
        reading.run();
        endParagraph();
        List<Block> gathered = blocks;
        blocks = outerBlocks;
        inline = outerInline;
        return gathered;
    }

    void add(Block block) {
        endParagraph();
        blocks.add(block);
    }

    void parseChildren(Node parent) {
        for (Node child : parent.childNodes()) {
            parseNode(child);
        }
    }

    void parseNode(Node node) {
        if (node instanceof TextNode text) {
            parseText(text.getWholeText());
        } else if (node instanceof Element element && !HtmlElements.isDropped(element)) {
            parseElement(element);
        }
    }

    private void parseElement(Element element) {
        switch (element.normalName()) {
            case "br" -> breakLine();
            case "hr" -> add(new Block.Separator());
            case "h1", "h2", "h3", "h4", "h5", "h6" -> parseHeading(element);
            case "ul", "ol", "menu", "dir" -> lists.parse(element);
            case "blockquote" -> HtmlQuotes.parse(element, this);
            case "figure" -> HtmlFigures.parse(element, this);
            case "img" -> HtmlFigures.parseImage(element, this);
            case "iframe", "video", "audio", "embed" -> HtmlFigures.parseMedia(element, this);
            case "table" -> HtmlTables.parse(element, this);
            case "pre", "listing", "xmp" -> parsePreformatted(element);
            case "a" -> parseLink(element);
            case "q" -> parseQuotation(element);
            case "dt" -> parseBlock(element, Set.of(Mark.Type.STRONG));
            default -> parseOther(element);
        }
    }

    private void parseOther(Element element) {
        if (HtmlElements.isContainer(element)) {
            parseBlock(element, Set.of());
        } else {
            parseMarked(element, HtmlElements.marks(element), null);
        }
    }

    /** Parses an element that stands on lines of its own. */
    void parseBlock(Element element, Set<Mark.Type> marks) {
        endParagraph();
        parseMarked(element, marks, null);
        endParagraph();
    }

    private void endParagraph() {
        if (!inline.isBlank()) {
            take(Bound.PIECES);
            blocks.add(new Block.Paragraph(inline.text(), inline.marks()));
        }
        inline = new InlineText();
    }

    private void parseMarked(Element element, Set<Mark.Type> marks, String href) {
        Set<Mark.Type> added = EnumSet.noneOf(Mark.Type.class);
        for (Mark.Type type : marks) {
            if (!active.containsKey(type)) {
                active.put(type, href);
                added.add(type);
            }
        }
        parseChildren(element);
        added.forEach(active::remove);
    }

    private void parseLink(Element element) {
        SafeUrl.link(element.attr("href"))
                .ifPresentOrElse(href -> parseMarked(element, Set.of(Mark.Type.LINK), href), () -> parseOther(element));
    }

    private void parseQuotation(Element element) {
        parseText("\u201C");
        parseChildren(element);
        parseText("\u201D");
    }

    void parseText(String text) {
        switch (spacing) {
            case PRESERVED -> inline.append(text, active, budget);
            case COLLAPSED -> inline.append(WHITE_SPACE.matcher(text).replaceAll(" "), active, budget);
            case LINES -> parseLines(text);
        }
    }

    private void parseLines(String text) {
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            inline.append(text.substring(start, end), active, budget);
            breakLine();
            start = end + 1;
        }
        inline.append(text.substring(start), active, budget);
    }

    /** A line break; the second in a row ends the paragraph. */
    private void breakLine() {
        if (spacing != Spacing.PRESERVED && inline.endsInLineFeed()) {
            endParagraph();
        } else {
            inline.append("\n", active, budget);
        }
    }

    private void parseHeading(Element element) {
        int level = Math.max(2, element.normalName().charAt(1) - '0');
        Flattened heading = Flattened.textOf(gather(() -> parseChildren(element)));
        add(new Block.Heading(level, heading.text().text(), heading.text().marks()));
        heading.others().forEach(this::add);
    }

    private void parsePreformatted(Element element) {
        Spacing outer = spacing;
        boolean code = element.selectFirst("code, samp, kbd") != null || active.containsKey(Mark.Type.CODE);
        spacing = code ? Spacing.PRESERVED : Spacing.LINES;
        parseBlock(element, code ? Set.of(Mark.Type.CODE) : Set.of());
        spacing = outer;
    }
}
