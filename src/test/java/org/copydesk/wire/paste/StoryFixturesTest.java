package org.copydesk.wire.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.wire.story.WireStory;
import org.copydesk.wire.story.WireStory.ReportLine;
import org.copydesk.wire.text.WireText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each story in the folder {@code wire} is parsed and compared with the {@code .story} beside it. */
class StoryFixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/wire");
    private static final PastedStoryParser PARSER = new PastedStoryParser(ZoneId.of("Asia/Seoul"));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern LABEL = Pattern.compile("^[\\p{L} ]+[:：,] ?(?=.)|Photograph: |Photo by ");
    private static final Set<String> TIMES = Set.of("publishedAt", "updatedAt");

    static Stream<Path> stories() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aStoryHasExactlyTheFieldsItShouldHave(Path file) throws IOException {
        String expected = Files.readString(Path.of(file.toString().replace(".txt", ".story")));

        assertThat(StoryPrinter.print(PARSER.parse(WireText.decode(Files.readAllBytes(file)))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyLineThatIsNotBlankIsReportedOnceAndInOrder(Path file) throws IOException {
        WireText text = WireText.decode(Files.readAllBytes(file));

        List<ReportLine> report = PARSER.parse(text).report();

        assertThat(report.stream().map(ReportLine::line))
                .containsExactlyElementsOf(
                        text.lines().stream().map(WireText.Line::number).toList());
        assertThat(report.stream().map(ReportLine::text))
                .containsExactlyElementsOf(
                        text.lines().stream().map(WireText.Line::printed).toList());
        assertThat(report).filteredOn(line -> line.became().equals("discarded")).allMatch(line -> line.note() != null);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyWordSurvivesInAFieldOrANoteOrADiscardedLine(Path file) throws IOException {
        WireStory story = PARSER.parse(WireText.decode(Files.readAllBytes(file)));
        Set<String> kept = words(StoryPrinter.print(story));

        for (ReportLine line : story.report()) {
            if (!line.became().equals("discarded") && !TIMES.contains(line.became())) {
                assertThat(kept).as("line %d: %s", line.line(), line.text()).containsAll(wordsOf(line));
            }
        }
    }

    private static Set<String> wordsOf(ReportLine line) {
        String text = EMAIL.matcher(line.text().replace("\u00ad", "").replace("\u200b", ""))
                .replaceAll(" ");
        boolean mixed = line.note() != null && line.note().contains("also publishedAt");
        Set<String> words = words(LABEL.matcher(text).replaceAll(""));
        return mixed ? Set.of() : words;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
