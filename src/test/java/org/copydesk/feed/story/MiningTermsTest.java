package org.copydesk.feed.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MiningTermsTest {
    private static Optional<String> usage(MiningTerms... terms) {
        return MiningTerms.contentUsage(
                List.of(terms).stream().map(Optional::of).toList());
    }

    @Test
    void oneArticlesPreferencesAreSaidAsTheyAre() {
        assertThat(usage(MiningTerms.ALLOWED)).contains("train-ai=y, ai-use=y, search=y");
        assertThat(usage(MiningTerms.PROHIBITED)).contains("train-ai=n, ai-use=n, search=n");
        assertThat(usage(MiningTerms.PROHIBITED_AI_TRAINING)).contains("train-ai=n");
        assertThat(usage(MiningTerms.PROHIBITED_EXCEPT_SEARCH_INDEXING)).contains("train-ai=n, ai-use=n, search=y");
        assertThat(MiningTerms.contentUsage(List.of(Optional.empty()))).isEmpty();
        assertThat(MiningTerms.contentUsage(List.of())).isEmpty();
    }

    @Test
    void ofSeveralTheMostRestrictiveHolds() {
        assertThat(usage(MiningTerms.ALLOWED, MiningTerms.PROHIBITED_AI_TRAINING))
                .contains("train-ai=n");
        assertThat(usage(MiningTerms.ALLOWED, MiningTerms.PROHIBITED)).contains("train-ai=n, ai-use=n, search=n");
        assertThat(MiningTerms.contentUsage(List.of(Optional.of(MiningTerms.ALLOWED), Optional.empty())))
                .isEmpty();
        assertThat(MiningTerms.contentUsage(List.of(Optional.of(MiningTerms.PROHIBITED), Optional.empty())))
                .contains("train-ai=n, ai-use=n, search=n");
    }

    @Test
    void anAnswerIsReservedIfOneArticleIs() {
        assertThat(MiningTerms.reservation(List.of())).isEmpty();
        assertThat(MiningTerms.reservation(List.of(Optional.of(MiningTerms.ALLOWED), Optional.empty())))
                .contains(0);
        assertThat(MiningTerms.reservation(
                        List.of(Optional.of(MiningTerms.ALLOWED), Optional.of(MiningTerms.PROHIBITED_SEE_TERMS))))
                .contains(1);
    }
}
