package org.copydesk.body;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
    @JsonSubTypes.Type(value = Block.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Block.Embed.class, name = "embed"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Separator.class, name = "separator")
})
@JsonInclude(JsonInclude.Include.ALWAYS)
public sealed interface Block {

    /** Whether the block shows nothing. A body leaves such blocks out. */
    @JsonIgnore
    boolean isEmpty();

    /** Plain text with marks, as paragraphs, headings, quotes, list items and table cells have it. */
    sealed interface Rich {
        /** The text, literally; a line feed is a line break. */
        String text();

        /** Sorted by start; marks of one type never overlap. */
        List<Mark> marks();
    }

    /** A paragraph. One that is code as a whole keeps its spaces and blank lines. */
    record Paragraph(String text, List<Mark> marks) implements Block, Rich {
        public Paragraph {
            CanonicalText canonical = CanonicalText.ofParagraph(text, marks);
            text = canonical.text();
            marks = canonical.marks();
        }

        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** A heading inside the story, of level 2 to 6; level 1 is the headline. */
    record Heading(int level, String text, List<Mark> marks) implements Block, Rich {
        public Heading {
            if (level < 2 || level > 6) {
                throw new InvalidBodyException("", "out-of-range", "Use a heading level from 2 to 6.");
            }
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

    /** A list, numbered or not. */
    record ItemList(boolean ordered, List<ListItem> items) implements Block {
        public ItemList {
            items = items.stream().filter(item -> !item.isEmpty()).toList();
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
     * A table. Rows are filled up with empty cells to the longest row.
     *
     * @param header whether the first row holds the headings of the columns
     */
    record Table(boolean header, List<List<Cell>> rows) implements Block {
        /** The most columns a table can have. */
        public static final int MAX_COLUMNS = 100;

        private static final int MAX_CELLS = BodyBudget.Bound.CELLS.most();

        public Table {
            int columns = rows.stream().mapToInt(List::size).max().orElse(0);
            rows = rows.stream().filter(row -> !row.isEmpty()).toList();
            if (columns > MAX_COLUMNS || (long) columns * rows.size() > MAX_CELLS) {
                throw new InvalidBodyException(
                        "",
                        "too-many",
                        "Split the table: it may have at most " + MAX_COLUMNS + " columns and " + MAX_CELLS
                                + " cells.");
            }
            rows = rows.stream().map(row -> filled(row, columns)).toList();
        }

        @Override
        public boolean isEmpty() {
            return rows.stream().flatMap(List::stream).allMatch(cell -> cell.text()
                    .isEmpty());
        }

        private static List<Cell> filled(List<Cell> row, int columns) {
            return Stream.concat(row.stream(), Collections.nCopies(columns - row.size(), Cell.EMPTY).stream())
                    .toList();
        }
    }

    /** A cell of a table. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Cell(String text, List<Mark> marks) implements Rich {
        public static final Cell EMPTY = new Cell("", List.of());

        public Cell {
            CanonicalText canonical = CanonicalText.ofLines(text, marks);
            text = canonical.text();
            marks = canonical.marks();
        }
    }

    /** A break between two parts of the story. */
    record Separator() implements Block {
        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
