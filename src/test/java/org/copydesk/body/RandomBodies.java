package org.copydesk.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
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
            "\u200D");
    private static final List<Mark.Type> MARKS = List.of(Mark.Type.values());
    private static final List<String> LINKS = List.of(
            "https://example.org/a?b=c&d=e",
            "http://example.org/a_(b)*c*",
            "mailto:desk@example.org",
            "tel:+82-2-123",
            "https://example.org/<>\"'`|\\ é?x=&copy;");

    private final Random random;

    public RandomBodies(long seed) {
        random = new Random(seed);
    }

    static Stream<Body> bodies(int count) {
        return IntStream.range(0, count).mapToObj(seed -> new RandomBodies(seed).body());
    }

    public Body body() {
        return new Body(listOf(6, this::block));
    }

    private Block block() {
        String text = text();
        return switch (random.nextInt(9)) {
            case 0 -> new Block.Heading(2 + random.nextInt(5), text, marks(text));
            case 1 -> new Block.Quote(text, marks(text), random.nextBoolean() ? null : text());
            case 2 -> list(1);
            case 3 -> new Block.Image(new UUID(random.nextLong(), random.nextLong()));
            case 4 -> new Block.Embed("https://example.org/" + random.nextInt(), random.nextBoolean() ? null : text());
            case 5 -> new Block.Table(random.nextBoolean(), listOf(3, () -> listOf(3, this::cell)));
            case 6 -> random.nextBoolean() ? new Block.Separator() : code();
            default -> new Block.Paragraph(text, marks(text));
        };
    }

    private Block code() {
        String text = text() + "\n" + text();
        List<Mark> marks = new ArrayList<>(List.of(Mark.of(Mark.Type.CODE, 0, text.length())));
        if (random.nextBoolean()) {
            marks.addAll(marks(text));
        }
        return new Block.Paragraph(text, marks);
    }

    private Block.ItemList list(int depth) {
        return new Block.ItemList(random.nextBoolean(), listOf(3, () -> {
            String text = text();
            return new Block.ListItem(text, marks(text), depth < 4 && random.nextInt(3) == 0 ? list(depth + 1) : null);
        }));
    }

    private Block.Cell cell() {
        String text = text();
        return new Block.Cell(text, marks(text));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(9); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }

    private List<Mark> marks(String text) {
        return listOf(5, () -> {
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(text.length() - start + 1);
            Mark.Type type = MARKS.get(random.nextInt(MARKS.size()));
            return type == Mark.Type.LINK
                    ? Mark.link(start, end, LINKS.get(random.nextInt(LINKS.size())))
                    : Mark.of(type, start, end);
        });
    }

    private <T> List<T> listOf(int most, Supplier<T> element) {
        return Stream.generate(element).limit(random.nextInt(most + 1)).toList();
    }
}
