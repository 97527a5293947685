package org.copydesk.vocabulary;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.newsroom.Doubling;
import org.copydesk.vocabulary.file.ImportFindings;
import org.copydesk.vocabulary.file.TagCsv;
import org.copydesk.vocabulary.file.TagSkos;
import org.copydesk.vocabulary.file.TagSkos.Syntax;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("anywhere")
class TagImportWorkTest {
    private static final String PREFIX = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n";

    /** Counts how often it is asked for what is above a tag. */
    private static final class Above extends HashMap<UUID, UUID> {
        private static final long serialVersionUID = 1L;
        private long asked;

        @Override
        public UUID get(Object tag) {
            asked++;
            return super.get(tag);
        }
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file("rows", n -> csv("label,kind\n", n, i -> "Sea " + i + ",subject\n")),
                file("unknown columns", n -> csv("", n, i -> "c" + i + ",")),
                file("a cell of quotation marks", n -> csv("label\n\"", n, i -> "\"\"") + "\"\n"),
                file("aliases", n -> csv("label,aliases\nSea,", n, i -> "a" + i + "|")),
                file("labels", n -> csv("label", n, i -> ",label.x" + i) + "\nSea" + ",a".repeat(n) + "\n"));
    }

    private static Arguments file(String name, IntFunction<String> file) {
        return Arguments.of(name, file);
    }

    private static String csv(String head, int count, IntFunction<String> part) {
        return head + IntStream.range(0, count).mapToObj(part).collect(joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aTableTakesMemoryThatGrowsWithIt(String name, IntFunction<String> file) {
        Doubling.requireLinear(
                name, 2_000, file, text -> Doubling.allocatedBy(() -> TagCsv.read(utf8(text), new ImportFindings())));
    }

    static Stream<Arguments> concepts() {
        return Stream.of(
                file(
                        "concepts",
                        n -> csv(PREFIX, n, i -> "<urn:a:" + i + "> a skos:Concept ; skos:prefLabel \"Sea\" .\n")),
                file(
                        "labels of one",
                        n -> csv(PREFIX + "<urn:a> a skos:Concept", n, i -> "; skos:prefLabel \"S" + i + "\"@en")
                                + " ."),
                file(
                        "parents of one",
                        n -> csv(PREFIX + "<urn:a> a skos:Concept", n, i -> "; skos:broader <urn:b:" + i + ">")
                                + " ."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("concepts")
    void aListOfConceptsTakesMemoryThatGrowsWithIt(String name, IntFunction<String> file) {
        Doubling.requireLinear(
                name,
                2_000,
                file,
                text -> Doubling.allocatedBy(
                        () -> TagSkos.read(utf8(text), Syntax.TURTLE, "en", new ImportFindings())));
    }

    @Test
    void aChainOfParentsIsWalkedOnce() {
        Doubling.requireLinear("a chain", 1_000, TagImportWorkTest::chain, above -> {
            above.asked = 0;
            assertThat(TagImport.inCycles(above)).isEmpty();
            return above.asked;
        });
    }

    @Test
    void onlyThoseInACycleAreFoundInIt() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID below = UUID.randomUUID();
        UUID itself = UUID.randomUUID();

        assertThat(TagImport.inCycles(Map.of(first, second, second, first, below, first, itself, itself)))
                .containsExactlyInAnyOrder(first, second, itself);
    }

    private static Above chain(int length) {
        Above above = new Above();
        for (int i = 0; i < length; i++) {
            above.put(new UUID(i, 0), new UUID(i + 1L, 0));
        }
        return above;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
