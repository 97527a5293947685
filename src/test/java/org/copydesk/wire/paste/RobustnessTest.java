package org.copydesk.wire.paste;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.wire.story.WireStory;
import org.copydesk.wire.story.WireStory.ReportLine;
import org.copydesk.wire.text.UnreadableWireException;
import org.copydesk.wire.text.WireText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("anywhere")
class RobustnessTest {
    private static final PastedStoryParser PARSER = new PastedStoryParser(ZoneId.of("America/New_York"));
    private static final int ROUNDS = 500;
    private static final int MEGABYTE = 1_000_000;
    private static final String ODD = "()[]{}<>\"“”'’|/\\-–—•▲=@:;,.!?#*©ⓒ\u200b\u202e\u0301 \t0129aZ가한漢カد";

    private static final List<String> LINES = new ArrayList<>();

    @BeforeAll
    static void gatherLines() throws IOException {
        for (Path file : StoryFixturesTest.stories().toList()) {
            WireText.decode(Files.readAllBytes(file)).lines().forEach(line -> LINES.add(line.printed()));
        }
    }

    @Test
    void shuffledAndDamagedLinesAreAllReported() {
        Random random = new Random(20240603);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> lines = new ArrayList<>();
            int count = 2 + random.nextInt(25);
            for (int i = 0; i < count; i++) {
                lines.add(damaged(LINES.get(random.nextInt(LINES.size())), random));
            }
            everyLineIsReported(String.join(random.nextBoolean() ? "\n" : "\n\n", lines));
        }
    }

    @Test
    void aStoryInAnyOrderOfItsLinesIsAllReported() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            List<String> lines = new ArrayList<>(LINES);
            Collections.shuffle(lines, random);
            everyLineIsReported(String.join("\n", lines));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "(",
                "((((a ",
                "By A",
                "- ",
                "1",
                "2021-03-24 ",
                ", A",
                "A, ",
                "A/",
                "a@",
                "a.",
                "가",
                "가·",
                "기자 ",
                "|",
                "▲",
                "\u0301\u0323",
                "=",
                "(A=B)",
                "Photo: ",
                "Reporting by A; ",
                ">"
            })
    void aLineOfAMegabyteTakesNoTime(String unit) {
        String line = unit.repeat(MEGABYTE / unit.length());

        assertTimeout(Duration.ofSeconds(30), () -> {
            everyLineIsReported("Headline\n" + line + "\nThe end of it.");
            everyLineIsReported(line + "\n" + line);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 300, 600, 700})
    void linesAsLongAsTheRecognisersReadTakeNoTime(int length) {
        for (String unit : List.of(
                "(",
                "a ",
                "A ",
                "A, ",
                "By A ",
                "- ",
                "A-",
                "1 ",
                "1.",
                "a@a",
                "a.",
                "기자 ",
                "가·",
                "/ ",
                "| A ",
                "A/A",
                "REUTERS/",
                "; ",
                "[A",
                "「",
                "and ")) {
            String line = unit.repeat(length / unit.length());
            String text = IntStream.range(0, 30).mapToObj(i -> line + i).collect(Collectors.joining("\n"));
            assertTimeout(Duration.ofSeconds(20), () -> everyLineIsReported(text));
        }
    }

    @Test
    void fiftyThousandLinesTakeLittleTime() {
        String text = IntStream.range(0, 50_000)
                .mapToObj(i -> "Paragraph " + i + " says so.")
                .collect(Collectors.joining("\n"));

        assertTimeout(
                Duration.ofSeconds(60), () -> assertThat(parse(text).report()).hasSize(50_000));
    }

    private static String damaged(String line, Random random) {
        StringBuilder damaged = new StringBuilder(line);
        for (int i = random.nextInt(4); i > 0 && damaged.length() > 1; i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(4)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> damaged.setLength(Math.max(1, at));
                default -> damaged.append(' ').append(damaged.substring(0, at));
            }
        }
        return damaged.toString();
    }

    private static void everyLineIsReported(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        WireText wire;
        try {
            wire = WireText.decode(bytes);
        } catch (UnreadableWireException blank) {
            return;
        }
        assertThat(PARSER.parse(wire).report().stream().map(ReportLine::line))
                .containsExactlyElementsOf(
                        wire.lines().stream().map(WireText.Line::number).toList());
    }

    private static WireStory parse(String text) {
        return PARSER.parse(WireText.of(text));
    }
}
