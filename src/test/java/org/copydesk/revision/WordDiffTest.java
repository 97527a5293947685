package org.copydesk.revision;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.copydesk.newsroom.Doubling;
import org.copydesk.revision.WordDiff.Operation;
import org.copydesk.revision.WordDiff.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("anywhere")
class WordDiffTest {
    private record Texts(String before, String after) {}

    @Test
    void aShortTextIsComparedWordByWord() {
        assertThat(diff("The crane at Pier Four stops", "The crane at Pier Five stops"))
                .containsExactly(
                        new Run(Operation.KEEP, "The crane at Pier "),
                        new Run(Operation.DELETE, "Four "),
                        new Run(Operation.INSERT, "Five "),
                        new Run(Operation.KEEP, "stops"));
        assertThat(diff("", "New")).containsExactly(new Run(Operation.INSERT, "New"));
        assertThat(diff("Gone", "")).containsExactly(new Run(Operation.DELETE, "Gone"));
        assertThat(diff("Same", "Same")).containsExactly(new Run(Operation.KEEP, "Same"));
        assertThat(diff("", "")).isEmpty();
    }

    @Test
    void aLongTextIsComparedWordByWordBetweenTheParagraphsThatStayed() {
        String before = paragraphs(2_000, i -> "Paragraph " + i + " says what it has to say.");
        String after = paragraphs(
                2_000, i -> "Paragraph " + i + " says what it " + (i % 5 == 1 ? "wants" : "has") + " to say.");

        assertThat(diff(before, after))
                .filteredOn(run -> run.operation() != Operation.KEEP)
                .hasSize(800)
                .extracting(Run::text)
                .containsOnly("has ", "wants ");
    }

    @Test
    void paragraphsThatMovedOrRepeatAreNoReasonToLoseText() {
        String before = paragraphs(1_000, i -> "Paragraph " + i % 300 + " with some words in it.");
        String after = paragraphs(1_000, i -> "Paragraph " + (i * 7) % 1_000 + " with some words in it.");

        diff(before, after);
    }

    @Test
    void aLongStretchWithoutACommonParagraphIsReplacedAsAWhole() {
        String before = words(WordDiff.MOST_WORDS, "old");
        String after = words(WordDiff.MOST_WORDS, "new");

        assertThat(diff("First. " + before, "First. " + after))
                .containsExactly(
                        new Run(Operation.KEEP, "First. "),
                        new Run(Operation.DELETE, before),
                        new Run(Operation.INSERT, after));
    }

    @Test
    void theWordsThatAreComparedGrowNoFasterThanTheTexts() {
        linear("all words differ", n -> new Texts(words(n, "old"), words(n, "new")));
        linear(
                "one word in two differs",
                n -> new Texts(
                        IntStream.range(0, n).mapToObj(i -> "w" + i % 7 + " ").collect(joining()),
                        IntStream.range(0, n)
                                .mapToObj(i -> "w" + i % 2 * 3 + " ")
                                .collect(joining())));
        linear(
                "every paragraph has another word",
                n -> new Texts(
                        paragraphs(n / 10, i -> "Paragraph " + i + " old " + words(8, "same")),
                        paragraphs(n / 10, i -> "Paragraph " + i + " new " + words(8, "same"))));
        linear(
                "common paragraphs between other ones",
                n -> new Texts(
                        paragraphs(n / 100, i -> i % 2 == 0 ? "Kept " + i : words(198, "old")),
                        paragraphs(n / 100, i -> i % 2 == 0 ? "Kept " + i : words(198, "new"))));
        linear(
                "paragraphs in the opposite order",
                n -> new Texts(paragraphs(n / 4, i -> "It is " + i), paragraphs(n / 4, i -> "It is " + (n / 4 - i))));
        linear(
                "the same short paragraph",
                n -> new Texts(
                        paragraphs(n / 2, i -> i % 2 == 0 ? "a" : "b"),
                        paragraphs(n / 2, i -> i % 3 == 0 ? "a" : "b")));
        linear("an empty text", n -> new Texts("", words(n, "new")));
    }

    private static void linear(String what, IntFunction<Texts> texts) {
        Doubling.requireLinear(what, 5_000, texts, WordDiffTest::comparisons);
        Doubling.requireLinear(
                what, 5_000, texts, pair -> Doubling.allocatedBy(() -> WordDiff.between(pair.before(), pair.after())));
    }

    private static long comparisons(Texts texts) {
        AtomicLong comparisons = new AtomicLong(texts.after().length());
        WordDiff.between(texts.before(), texts.after(), (one, other) -> {
            comparisons.incrementAndGet();
            return one.equals(other);
        });
        return comparisons.get();
    }

    private static List<Run> diff(String before, String after) {
        List<Run> runs = WordDiff.between(before, after);
        assertThat(joined(runs, Operation.INSERT)).isEqualTo(before);
        assertThat(joined(runs, Operation.DELETE)).isEqualTo(after);
        return runs;
    }

    private static String joined(List<Run> runs, Operation without) {
        return runs.stream()
                .filter(run -> run.operation() != without)
                .map(Run::text)
                .collect(joining());
    }

    private static String paragraphs(int count, IntFunction<String> paragraph) {
        return IntStream.range(0, count).mapToObj(paragraph).collect(joining("\n\n"));
    }

    private static String words(int count, String stem) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).collect(joining(" "));
    }
}
