package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private static final int BODIES = 1_000;

    static Stream<Block> everyKindOfBlock() {
        Mark strong = Mark.of(Mark.Type.STRONG, 0, 5);
        Mark link = Mark.link(3, 8, "https://example.org/?a=1&b=2");
        return Stream.of(
                new Block.Paragraph("Seoul declines", List.of(strong, link)),
                new Block.Code("if (a < b) {\n    go();\n\n}", List.of(), "java"),
                new Block.Code("    go();", List.of(), null),
                new Block.Code("a\tb\n  <c>", List.of(strong), "c++"),
                new Block.Paragraph("go();", List.of(Mark.of(Mark.Type.CODE, 0, 5))),
                new Block.Heading(2, "What next", List.of(), "section-next"),
                new Block.ItemList(true, null, 7, false, List.of(new Block.ListItem("seventh", List.of(), null))),
                new Block.ItemList(true, null, -1, false, List.of(new Block.ListItem("below", List.of(), null))),
                new Block.ItemList(
                        true,
                        null,
                        null,
                        true,
                        List.of(
                                new Block.ListItem("two", List.of(), null),
                                new Block.ListItem("one", List.of(), null))),
                new Block.ItemList(
                        false,
                        List.of(new Block.ListItem(
                                "a",
                                List.of(),
                                new Block.ItemList(
                                        true, "i", 4, false, List.of(new Block.ListItem("b", List.of(), null)))))),
                new Block.Footnotes(
                        List.of(new Block.Note("First\nline", List.of(strong)), new Block.Note("Second", List.of()))),
                new Block.Heading(3, "What happened next", List.of(strong)),
                new Block.Quote("First.\n\nSecond line\nand third.", List.of(), "A spokesperson"),
                new Block.Quote("Unattributed & <plain>", List.of(), null),
                new Block.ItemList(
                        true,
                        List.of(
                                new Block.ListItem("one\nand a half", List.of(), null),
                                new Block.ListItem(
                                        "two",
                                        List.of(),
                                        new Block.ItemList(
                                                false, List.of(new Block.ListItem("inside", List.of(), null)))))),
                new Block.Image(UUID.fromString("018e6f5c-0000-7000-8000-000000000001")),
                new Block.Embed("https://www.youtube.com/embed/abc", "A video"),
                new Block.Embed("https://www.youtube.com/embed/abc", null),
                new Block.Table(
                        true, List.of(List.of(cell("Party"), cell("Seats")), List.of(cell("A | B"), cell("1\n2")))),
                new Block.Table(false, List.of(List.of(cell("a"), cell("")), List.of(cell(""), cell("d")))),
                new Block.Table(
                        new Block.TableCaption("Seats", List.of(strong)),
                        true,
                        List.of(
                                List.of(
                                        new Block.Cell("Party", List.of(), true, 1, 2),
                                        new Block.Cell("Seats", List.of(), true, 2, 1)),
                                List.of(
                                        new Block.Cell("then", List.of(), true, 1, 1),
                                        new Block.Cell("now", List.of(), true, 1, 1)),
                                List.of(
                                        new Block.Cell("A", List.of(), true, 1, 1),
                                        new Block.Cell("1", List.of(), false, 1, 1),
                                        new Block.Cell("2", List.of(), false, 1, 1)))),
                new Block.Separator());
    }

    private static Block.Cell cell(String text) {
        return new Block.Cell(text, List.of());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfBlock")
    void everyBlockComesBackFromEveryFormat(Block block) {
        Body body = new Body(List.of(block));

        assertThat(body.blocks()).containsExactly(block);
        assertThat(BodyParser.fromHtml(body.html())).isEqualTo(body);
        assertThat(BodyParser.fromMarkdown(body.markdown())).isEqualTo(body);
        assertThat(Body.fromJson(body.toJson())).isEqualTo(body);
    }

    @Test
    void anyBodyComesBackFromItsHtml() {
        RandomBodies.bodies(BODIES).forEach(body -> assertThat(BodyParser.fromHtml(body.html()))
                .as(body.html())
                .isEqualTo(body));
    }

    @Test
    void anyBodyComesBackFromItsJson() {
        RandomBodies.bodies(BODIES)
                .forEach(body -> assertThat(Body.fromJson(body.toJson())).isEqualTo(body));
    }

    @Test
    void anyBodyComesBackFromItsMarkdown() {
        RandomBodies.bodies(BODIES).forEach(body -> assertThat(BodyParser.fromMarkdown(body.markdown()))
                .as(body.markdown())
                .isEqualTo(body));
    }
}
