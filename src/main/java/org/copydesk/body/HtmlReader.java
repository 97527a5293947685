package org.copydesk.body;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.body.BodyBudget.Bound;
import org.copydesk.platform.text.SafeUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads HTML by building blocks from what it knows: nothing is filtered, and what is not built does not exist. Inline
 * content gathers in a text that becomes a paragraph wherever a block begins or ends.
 */
final class HtmlReader {
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

    private HtmlReader() {}

    static Body read(String html) {
        SourceLimits.check(html);
        BoundedHtml.check(html);
        Element body = Jsoup.parse(html).body();
        body.traverse((node, depth) -> {
            if (depth > MAX_DEPTH) {
                throw new InvalidBodyException("", "too-deep", "Nest elements at most " + MAX_DEPTH + " levels deep.");
            }
        });
        HtmlReader reader = new HtmlReader();
        Body read = new Body(reader.gather(() -> reader.readChildren(body)));
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

    void readChildren(Node parent) {
        for (Node child : parent.childNodes()) {
            readNode(child);
        }
    }

    void readNode(Node node) {
        if (node instanceof TextNode text) {
            readText(text.getWholeText());
        } else if (node instanceof Element element && !HtmlElements.isDropped(element)) {
            readElement(element);
        }
    }

    private void readElement(Element element) {
        switch (element.normalName()) {
            case "br" -> breakLine();
            case "hr" -> add(new Block.Separator());
            case "h1", "h2", "h3", "h4", "h5", "h6" -> readHeading(element);
            case "ul", "ol", "menu", "dir" -> lists.read(element);
            case "blockquote" -> HtmlQuotes.read(element, this);
            case "figure" -> HtmlFigures.read(element, this);
            case "img" -> HtmlFigures.readImage(element, this);
            case "iframe", "video", "audio", "embed" -> HtmlFigures.readMedia(element, this);
            case "table" -> HtmlTables.read(element, this);
            case "pre", "listing", "xmp" -> readPreformatted(element);
            case "a" -> readLink(element);
            case "q" -> readQuotation(element);
            case "dt" -> readBlock(element, Set.of(Mark.Type.STRONG));
            default -> readOther(element);
        }
    }

    private void readOther(Element element) {
        if (HtmlElements.isContainer(element)) {
            readBlock(element, Set.of());
        } else {
            readMarked(element, HtmlElements.marks(element), null);
        }
    }

    /** Reads an element that stands on lines of its own. */
    void readBlock(Element element, Set<Mark.Type> marks) {
        endParagraph();
        readMarked(element, marks, null);
        endParagraph();
    }

    private void endParagraph() {
        if (!inline.isBlank()) {
            take(Bound.PIECES);
            blocks.add(new Block.Paragraph(inline.text(), inline.marks()));
        }
        inline = new InlineText();
    }

    private void readMarked(Element element, Set<Mark.Type> marks, String href) {
        Set<Mark.Type> added = EnumSet.noneOf(Mark.Type.class);
        for (Mark.Type type : marks) {
            if (!active.containsKey(type)) {
                active.put(type, href);
                added.add(type);
            }
        }
        readChildren(element);
        added.forEach(active::remove);
    }

    private void readLink(Element element) {
        SafeUrl.link(element.attr("href"))
                .ifPresentOrElse(href -> readMarked(element, Set.of(Mark.Type.LINK), href), () -> readOther(element));
    }

    private void readQuotation(Element element) {
        readText("\u201C");
        readChildren(element);
        readText("\u201D");
    }

    void readText(String text) {
        switch (spacing) {
            case PRESERVED -> inline.append(text, active, budget);
            case COLLAPSED -> inline.append(WHITE_SPACE.matcher(text).replaceAll(" "), active, budget);
            case LINES -> readLines(text);
        }
    }

    private void readLines(String text) {
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

    private void readHeading(Element element) {
        int level = Math.max(2, element.normalName().charAt(1) - '0');
        Flattened heading = Flattened.textOf(gather(() -> readChildren(element)));
        add(new Block.Heading(level, heading.text().text(), heading.text().marks()));
        heading.others().forEach(this::add);
    }

    private void readPreformatted(Element element) {
        Spacing outer = spacing;
        boolean code = element.selectFirst("code, samp, kbd") != null || active.containsKey(Mark.Type.CODE);
        spacing = code ? Spacing.PRESERVED : Spacing.LINES;
        readBlock(element, code ? Set.of(Mark.Type.CODE) : Set.of());
        spacing = outer;
    }
}
