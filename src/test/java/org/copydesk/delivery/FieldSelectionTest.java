package org.copydesk.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.copydesk.newsroom.Doubling;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("anywhere")
class FieldSelectionTest {

    @Test
    void readingFieldsGrowsWithTheirNumber() {
        Doubling.requireLinear(
                "names",
                1_000,
                n -> "id,".repeat(n) + "id",
                fields -> Doubling.allocatedBy(() ->
                        assertThatThrownBy(() -> FieldSelection.parse(fields)).isInstanceOf(ProblemException.class)));
        Doubling.requireLinear(
                "dots",
                1_000,
                n -> "tags" + ".a".repeat(n),
                fields -> Doubling.allocatedBy(() ->
                        assertThatThrownBy(() -> FieldSelection.parse(fields)).isInstanceOf(ProblemException.class)));
    }

    @Test
    void takingFieldsOutGrowsWithTheArticle() {
        FieldSelection fields = FieldSelection.parse("id,tags.slug,tags.label,body.text");

        Doubling.requireLinear(
                "tags",
                1_000,
                n -> ("{\"id\":\"1\",\"tags\":[" + "{\"slug\":\"a\",\"kind\":\"b\"},".repeat(n) + "{}]}")
                        .getBytes(UTF_8),
                article -> Doubling.allocatedBy(() -> fields.applyTo(article)));
    }
}
