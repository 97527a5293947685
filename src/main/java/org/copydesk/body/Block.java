package org.copydesk.body;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.platform.text.SafeUrl;

/**
 * One block of a body. Blocks are canonical from the moment they exist: texts are in normal form C with white space
 * collapsed as a browser would, marks sorted and merged, addresses safe. Everything a writer needs to escape is still
 * literal in them. Constructors throw {@link InvalidBodyException} for what a body may not hold.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.ItemList.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Block.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Block.Embed.class, name = "embed"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Separator.class, name = "separator"),
    @JsonSubTypes.Type(value = Block.Footnotes.class, name = "footnotes")
})
@JsonInclude(JsonInclude.Include.ALWAYS)
public sealed interface Block {

    /** Whether the block shows nothing. A body leaves such blocks out. */
    @JsonIgnore
    boolean isEmpty();

    /** Its texts with marks, in order: one, or those of its items, cells or notes. */
    default Stream<Rich> texts() {
        return this instanceof Rich rich ? Stream.of(rich) : Stream.empty();
    }

    /** Plain text with marks, as paragraphs, headings, quotes, list items, table cells and notes have it. */
    sealed interface Rich {
        /** The text, literally; a line feed is a line break. */
        String text();

        /** Sorted by start; marks of one type never overlap. */
        List<Mark> marks();
    }

    /** A paragraph. */
    record Paragraph(String text, List<Mark> marks) implements Block, Rich {
        public Paragraph {
            CanonicalText canonical = CanonicalText.ofLines(text, marks);
            text = canonical.text();
            marks = canonical.marks();
        }

        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /**
     * A heading inside the story.
     *
     * @param level 2 to 6; level 1 is the headline
     * @param id the name by which links of the body lead to it; or {@code null}
     */
    record Heading(int level, String text, List<Mark> marks, String id) implements Block, Rich {
        public Heading {
            if (level < 2 || level > 6) {
                throw new InvalidBodyException("", "out-of-range", "Use a heading level from 2 to 6.");
            }
            CanonicalText canonical = CanonicalText.ofLines(text, marks);
            text = canonical.text();
            marks = canonical.marks();
            id = id == null ? null : HeadingId.canonical(id);
        }

        public Heading(int level, String text, List<Mark> marks) {
            this(level, text, marks, null);
        }

        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /**
     * A quotation set apart from the text. A blank line in it parts two paragraphs.
     *
     * @param attribution who said or wrote it, on one line and without a leading dash; or {@code null}
     */
    record Quote(String text, List<Mark> marks, String attribution) implements Block, Rich {
        public Quote {
            CanonicalText canonical = CanonicalText.ofParagraphs(text, marks);
            text = canonical.text();
            marks = canonical.marks();
            attribution = CanonicalText.attribution(attribution);
        }

        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /**
     * A list, numbered or not.
     *
     * @param numbering how the numbers are written, as in the {@code type} of HTML's {@code ol}: {@code a}, {@code A}, {@code i},
     *     {@code I}; {@code null} for digits
     * @param start the number of the first item; {@code null} for 1, or for the number of items of a reversed list
     * @param reversed whether the numbers fall
     */
    record ItemList(boolean ordered, String numbering, Integer start, boolean reversed, List<ListItem> items)
            implements Block {
        /** The largest start, above zero and below. */
        public static final int MAX_START = 1_000_000;

        public ItemList {
            items = items.stream().filter(item -> !item.isEmpty()).toList();
            if (numbering != null && !ItemNumber.isNumbering(numbering)) {
                throw new InvalidBodyException("", "unknown-numbering", "Number a list by a, A, i or I, or by digits.");
            }
            numbering = ordered ? numbering : null;
            reversed = ordered && reversed;
            int usual = reversed ? items.size() : 1;
            start = !ordered || start == null || start == usual ? null : start;
            if (start != null && Math.abs(start) > MAX_START) {
                throw new InvalidBodyException(
                        "", "out-of-range", "Start the list at a number from " + -MAX_START + " to " + MAX_START + ".");
            }
        }

        public ItemList(boolean ordered, List<ListItem> items) {
            this(ordered, null, null, false, items);
        }

        /** The number of the item at an index. */
        int number(int index) {
            int first = start != null ? start : reversed ? items.size() : 1;
            return reversed ? first - index : first + index;
        }

        @Override
        public Stream<Rich> texts() {
            return items.stream()
                    .flatMap(item -> item.list() == null
                            ? Stream.of(item)
                            : Stream.concat(Stream.of(item), item.list().texts()));
        }

        @Override
        public boolean isEmpty() {
            return items.isEmpty();
        }
    }

    /**
     * An item of a list.
     *
     * @param list a list inside the item, after its text; or {@code null}
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ListItem(String text, List<Mark> marks, ItemList list) implements Rich {
        public ListItem {
            CanonicalText canonical = CanonicalText.ofLines(text, marks);
            text = canonical.text();
            marks = canonical.marks();
            list = list == null || list.isEmpty() ? null : list;
        }

        @JsonIgnore
        boolean isEmpty() {
            return text.isEmpty() && list == null;
        }
    }

    /**
     * Text whose white space counts, such as code.
     *
     * @param language the language of the code, in lower case; or {@code null}
     */
    record Code(String text, List<Mark> marks, String language) implements Block, Rich {
        private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9][a-z0-9+#._-]{0,39}");

        public Code {
            CanonicalText canonical = CanonicalText.ofCode(text, marks);
            text = canonical.text();
            marks = canonical.marks();
            language = language == null ? null : language.toLowerCase(Locale.ROOT);
            if (language != null && !LANGUAGE.matcher(language).matches()) {
                throw new InvalidBodyException(
                        "", "pattern", "Name the language in up to 40 letters, digits and the characters + # . _ -.");
            }
        }

        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** The place of a picture. The picture, its words and credit belong to the caption with this id. */
    record Image(UUID caption) implements Block {
        public Image {
            Objects.requireNonNull(caption);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /**
     * Something of another site: a video, a post, a chart.
     *
     * @param url its https address
     * @param title what it is, on one line; or {@code null}
     */
    record Embed(String url, String title) implements Block {
        public Embed {
            url = SafeUrl.https(url)
                    .orElseThrow(() -> new InvalidBodyException("", "unsafe-url", "Use an absolute https address."));
            title = CanonicalText.label(title);
            title = url.equals(title) ? null : title;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /**
     * A table. A row names the cells that begin in it; rows are filled up with empty cells to the widest row.
     *
     * @param caption the words above the table; or {@code null}
     * @param header whether all cells of the first row are headings
     */
    record Table(TableCaption caption, boolean header, List<List<Cell>> rows) implements Block {
        /** The most columns a table can have. */
        public static final int MAX_COLUMNS = 100;

        public Table {
            rows = new TableGrid(header, rows).rows();
            header = !rows.isEmpty() && TableGrid.isHeader(rows.get(0));
            caption = caption == null || caption.text().isEmpty() ? null : caption;
        }

        public Table(boolean header, List<List<Cell>> rows) {
            this(null, header, rows);
        }

        @Override
        public Stream<Rich> texts() {
            return Stream.concat(Stream.ofNullable(caption), rows.stream().flatMap(List::stream));
        }

        @Override
        public boolean isEmpty() {
            return texts().allMatch(words -> words.text().isEmpty());
        }
    }

    /** The words above a table. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TableCaption(String text, List<Mark> marks) implements Rich {
        public TableCaption {
            CanonicalText canonical = CanonicalText.ofLines(text, marks);
            text = canonical.text();
            marks = canonical.marks();
        }
    }

    /**
     * A cell of a table.
     *
     * @param header whether it is the heading of its row or column
     * @param colspan how many columns it takes, at least 1
     * @param rowspan how many rows it takes, at least 1
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Cell(String text, List<Mark> marks, boolean header, int colspan, int rowspan) implements Rich {
        /** The most columns or rows that a cell may claim; the table's end cuts it short. */
        public static final int MAX_SPAN = 1_000;

        public static final Cell EMPTY = new Cell("", List.of());

        public Cell {
            CanonicalText canonical = CanonicalText.ofLines(text, marks);
            text = canonical.text();
            marks = canonical.marks();
            colspan = Math.max(colspan, 1);
            rowspan = Math.max(rowspan, 1);
        }

        public Cell(String text, List<Mark> marks) {
            this(text, marks, false, 1, 1);
        }

        Cell with(boolean isHeader, int columns, int rows) {
            return header == isHeader && colspan == columns && rowspan == rows
                    ? this
                    : new Cell(text, marks, isHeader, columns, rows);
        }
    }

    /** A break between two parts of the story. */
    record Separator() implements Block {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /**
     * The notes of a story, numbered from 1. They stand last in a body. A mark of type footnote refers to one.
     *
     * @param notes one for each number
     */
    record Footnotes(List<Note> notes) implements Block {
        @Override
        public Stream<Rich> texts() {
            return notes.stream().map(Rich.class::cast);
        }

        @Override
        public boolean isEmpty() {
            return notes.isEmpty();
        }
    }

    /** A note of a story. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Note(String text, List<Mark> marks) implements Rich {
        public Note {
            CanonicalText canonical = CanonicalText.ofNote(text, marks);
            text = canonical.text();
            marks = canonical.marks();
        }
    }
}
