package org.copydesk.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bodies from a seed: every kind of block, every mark, and the characters that trip writers. */
public final class RandomBodies {
    private static final List<String> PIECES = List.of(
            "Seoul",
            "word",
            "a",
            "1",
            "12.",
            "3)",
            "über",
            "서울시",
            "東京",
            "مرحبا",
            "שלום",
            "ไทย",
            "🙂",
            "👩‍👩‍👧",
            "e\u0301",
            "ﬁ",
            "<",
            ">",
            "&",
            "\"",
            "'",
            "&amp;",
            "&lt;b&gt;",
            "&copy",
            "]]>",
            "<script>",
            "</p>",
            "<!--",
            "*",
            "**",
            "_",
            "__",
            "`",
            "```",
            "~~~",
            "#",
            "##",
            "-",
            "+",
            "=",
            "===",
            "---",
            "|",
            "\\",
            "\\\\",
            "[",
            "]",
            "(",
            ")",
            "!",
            "![",
            "](x)",
            ":",
            ":-:",
            "http://example.org",
            "<a@b.c>",
            "\u00A0",
            "\u3000",
            "\u2009",
            "\t",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\u2028",
            "$",
            "{",
            "}",
            "^",
            "%41",
            ".",
            ",",
            "—",
            "“",
            "…",
            "\uFEFF",
            "\u200D",
            "\u2067",
            "\u2069",
            "\u202A",
            "\u202C");
    private static final List<Mark.Type> MARKS = Stream.of(Mark.Type.values())
            .filter(type -> type != Mark.Type.FOOTNOTE)
            .toList();
    private static final List<String> LINKS = List.of(
            "https://example.org/a?b=c&d=e",
            "http://example.org/a_(b)*c*",
            "mailto:desk@example.org",
            "tel:+82-2-123",
            "https://example.org/<>\"'`|\\ é?x=&copy;");

    private static final Pattern NOTE = Pattern.compile("\\[[1-3]\\]");

    private final Random random;
    /** How many notes the body has. */
    private final int notes;

    public RandomBodies(long seed) {
        random = new Random(seed);
        notes = random.nextInt(4);
    }

    static Stream<Body> bodies(int count) {
        return IntStream.range(0, count).mapToObj(seed -> new RandomBodies(seed).body());
    }

    public Body body() {
        List<Block> blocks = new ArrayList<>(listOf(6, this::block));
        if (notes > 0) {
            blocks.add(
                    new Block.Footnotes(Stream.generate(this::note).limit(notes).toList()));
        }
        return new Body(blocks);
    }

    private Block.Note note() {
        String text = text();
        return new Block.Note(text, marks(text));
    }

    private Block block() {
        String text = text();
        return switch (random.nextInt(9)) {
            case 0 ->
                new Block.Heading(
                        2 + random.nextInt(5),
                        text,
                        marks(text),
                        random.nextBoolean() ? null : "section-" + random.nextInt(1_000_000));
            case 1 -> new Block.Quote(text, marks(text), random.nextBoolean() ? null : text());
            case 2 -> list(1);
            case 3 -> new Block.Image(new UUID(random.nextLong(), random.nextLong()));
            case 4 -> new Block.Embed("https://example.org/" + random.nextInt(), random.nextBoolean() ? null : text());
            case 5 -> table();
            case 6 -> random.nextBoolean() ? new Block.Separator() : code();
            default -> new Block.Paragraph(text, marks(text));
        };
    }

    private Block code() {
        String text = text() + "\n" + text();
        return new Block.Code(
                text, random.nextBoolean() ? marks(text) : List.of(), random.nextBoolean() ? null : "c++");
    }

    private Block table() {
        String caption = random.nextBoolean() ? "" : text();
        return new Block.Table(
                new Block.TableCaption(caption, marks(caption)),
                random.nextBoolean(),
                listOf(3, () -> listOf(3, this::cell)));
    }

    private Block.ItemList list(int depth) {
        Integer start = random.nextInt(3) > 0 ? null : (Integer) (random.nextInt(30) - 5);
        String numbering =
                random.nextInt(3) > 0 ? null : List.of("a", "A", "i", "I").get(random.nextInt(4));
        return new Block.ItemList(random.nextBoolean(), numbering, start, random.nextInt(6) == 0, listOf(3, () -> {
            String text = text();
            return new Block.ListItem(text, marks(text), depth < 4 && random.nextInt(3) == 0 ? list(depth + 1) : null);
        }));
    }

    private Block.Cell cell() {
        String text = text();
        return random.nextBoolean()
                ? new Block.Cell(text, marks(text))
                : new Block.Cell(text, marks(text), random.nextBoolean(), 1 + random.nextInt(3), 1 + random.nextInt(3));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(9); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(3) == 0 ? " " : "");
            if (notes > 0 && random.nextInt(12) == 0) {
                text.append('[').append(1 + random.nextInt(notes)).append(']');
            }
        }
        return text.toString();
    }

    private List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>(listOf(5, () -> {
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(text.length() - start + 1);
            Mark.Type type = MARKS.get(random.nextInt(MARKS.size()));
            return type == Mark.Type.LINK
                    ? Mark.link(start, end, LINKS.get(random.nextInt(LINKS.size())))
                    : Mark.of(type, start, end);
        }));
        Matcher note = NOTE.matcher(text);
        while (notes > 0 && note.find()) {
            marks.add(Mark.of(Mark.Type.FOOTNOTE, note.start(), note.end()));
        }
        return marks;
    }

    private <T> List<T> listOf(int most, Supplier<T> element) {
        return Stream.generate(element).limit(random.nextInt(most + 1)).toList();
    }
}
