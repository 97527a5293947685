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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

    private final BodyContext context;
    private final HtmlHeadings headings;
    private final HtmlFootnotes footnotes;
    private final HtmlLinks links;
    private final BareText bareText = new BareText();
    private final HtmlLists lists = new HtmlLists(this);
    private final Map<Mark.Type, String> active = new EnumMap<>(Mark.Type.class);
    /** Counts what comes out of the source, before it is put together. */
    private final BodyBudget budget = new BodyBudget();

    private List<Block> blocks = new ArrayList<>();
    private InlineText inline = new InlineText();
    /** Whether white space stays, as in code. */
    private boolean preserved;
    /** The language of the code being read, or null. */
    private String language;
    /** The note being read, or null. */
    private Element note;

    private HtmlParser(Document document, BodyContext context) {
        this.context = context;
        HtmlAnchors anchors = new HtmlAnchors(document.body(), context.address());
        this.footnotes = new HtmlFootnotes(document.body(), anchors);
        this.headings = new HtmlHeadings(document.body(), anchors);
        this.links = new HtmlLinks(document, context.address(), headings);
    }

    /** Parses HTML as newsroom systems keep it, with the shortcodes of WordPress. */
    static Body parse(String html, BodyContext context) {
        SourceLimits.check(html);
        return parseResolved(Shortcodes.resolve(html), context);
    }

    /** Parses HTML in which brackets are only brackets. */
    static Body parseResolved(String html, BodyContext context) {
        SourceLimits.check(html);
        BoundedHtml.check(html);
        Document document = Jsoup.parse(html);
        document.body().traverse((node, depth) -> {
            if (depth > MAX_DEPTH) {
                throw new InvalidBodyException("", "too-deep", "Nest elements at most " + MAX_DEPTH + " levels deep.");
            }
        });
        Body read = new Body(new HtmlParser(document, context).parseDocument(document.body()));
        BodyBudget.check(read.blocks());
        return read;
    }

    private List<Block> parseDocument(Element body) {
        List<Block> read = new ArrayList<>(gather(() -> parseChildren(body)));
        List<Block.Note> notes = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Element passage : footnotes.notes()) {
            note = passage;
            Flattened flat = Flattened.textOf(gather(() -> parseChildren(passage)));
            notes.add(new Block.Note(flat.text().text(), flat.text().marks()));
            others.addAll(flat.others());
        }
        read.addAll(others);
        read.add(new Block.Footnotes(notes));
        return read;
    }

    BodyContext context() {
        return context;
    }

    HtmlLinks links() {
        return links;
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

    /** Parses what an element holds. Notes are parsed after all else. */
    void parseChildren(Node parent) {
        if (!parent.equals(note) && footnotes.isNote(parent)) {
            return;
        }
        for (Node child : parent.childNodes()) {
            parseNode(child);
        }
    }

    void parseNode(Node node) {
        if (node instanceof TextNode text) {
            parseTextNode(text);
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
            case "img", "amp-img" -> HtmlFigures.parseImage(element, this);
            case "iframe", "video", "audio", "embed" -> HtmlFigures.parseMedia(element, this);
            case "table" -> HtmlTables.parse(element, this);
            case "pre", "listing", "xmp" -> parsePreformatted(element);
            case "a" -> parseLink(element);
            case "q" -> parseQuotation(element);
            case "rt" -> parseReading(element);
            case "dt" -> parseBlock(element, Set.of(Mark.Type.STRONG));
            default -> parseOther(element);
        }
    }

    private void parseOther(Element element) {
        if (element.hasClass("wp-caption")) {
            HtmlFigures.parse(element, this);
        } else if (HtmlElements.isContainer(element)) {
            parseBlock(element, Set.of());
        } else {
            parseMarked(element, HtmlElements.marks(element), null);
        }
    }

    /** Parses an element that stands on lines of its own. */
    void parseBlock(Element element, Set<Mark.Type> marks) {
        endBlock();
        parseMarked(element, marks, null);
        endBlock();
    }

    /** Ends the paragraph or, in code, the line. */
    private void endBlock() {
        if (preserved) {
            inline.endLine();
        } else {
            endParagraph();
        }
    }

    private void endParagraph() {
        if (!inline.isBlank()) {
            take(Bound.PIECES);
            blocks.add(
                    preserved
                            ? new Block.Code(inline.text(), inline.marks(), language)
                            : new Block.Paragraph(inline.text(), inline.marks()));
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
        int number = footnotes.note(element);
        if (number > 0) {
            inline.appendReference(number, active, budget);
            return;
        }
        links.link(element)
                .ifPresentOrElse(href -> parseMarked(element, Set.of(Mark.Type.LINK), href), () -> parseOther(element));
    }

    private void parseQuotation(Element element) {
        parseText("\u201C");
        parseChildren(element);
        parseText("\u201D");
    }

    /** The reading of ruby text stands in brackets, its own if it has some. */
    private void parseReading(Element reading) {
        boolean bracketed = !reading.hasText() || HtmlElements.isBracketed(reading);
        parseText(bracketed ? "" : "(");
        parseChildren(reading);
        parseText(bracketed ? "" : ")");
    }

    private void parseTextNode(TextNode node) {
        String text = node.getWholeText();
        if (preserved || !bareText.hasParagraphs(node)) {
            parseText(text);
            return;
        }
        String[] paragraphs = BareText.BLANK_LINE.split(text, -1);
        for (int part = 0; part < paragraphs.length; part++) {
            if (part > 0) {
                endParagraph();
            }
            parseText(paragraphs[part]);
        }
    }

    void parseText(String text) {
        inline.append(preserved ? text : WHITE_SPACE.matcher(text).replaceAll(" "), active, budget);
    }

    /** A line break; the second in a row ends the paragraph. */
    private void breakLine() {
        if (!preserved && inline.endsInLineFeed()) {
            endParagraph();
        } else {
            inline.append("\n", active, budget);
        }
    }

    private void parseHeading(Element element) {
        int level = Math.max(2, element.normalName().charAt(1) - '0');
        Flattened heading = Flattened.textOf(gather(() -> parseChildren(element)));
        add(new Block.Heading(level, heading.text().text(), heading.text().marks(), headings.id(element)));
        heading.others().forEach(this::add);
    }

    private void parsePreformatted(Element element) {
        endBlock();
        boolean outer = preserved;
        String outerLanguage = language;
        preserved = true;
        language = CodeLanguage.of(element);
        List<Block> code = gather(() -> parseChildren(element));
        preserved = outer;
        language = outerLanguage;
        code.forEach(this::add);
    }
}
