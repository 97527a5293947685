package org.copydesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.copydesk.platform.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class ProblemsPageTest {
    @Test
    void everyProblemStandsThereWithItsStatusTitleAndRemedy() {
        List<List<String>> rows = MarkdownTable.of("problems.md").rows();

        assertThat(rows.stream().map(row -> row.subList(0, 3)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code -> List.of(code.code(), String.valueOf(code.status()), code.title()))
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
    }
}
