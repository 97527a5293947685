package org.copydesk.edition.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentWithdrawalsTest {
    private final RecentWithdrawals takenBack = new RecentWithdrawals();

    private static List<UUID> article(int number) {
        return List.of(new UUID(0, number));
    }

    @Test
    void anArticleIsTakenBackForWhoReadItBefore() {
        takenBack.add(new UUID(0, 1), 7);

        assertThat(takenBack.since(6, article(1))).isTrue();
        assertThat(takenBack.since(7, article(1))).isFalse();
        assertThat(takenBack.since(6, article(2))).isFalse();
    }

    @Test
    void whatIsForgottenCountsAsTakenBack() {
        for (int i = 1; i <= 20_000; i++) {
            takenBack.add(new UUID(0, i), i);
        }

        assertThat(takenBack.since(9_999, article(30_000))).isTrue();
        assertThat(takenBack.since(10_000, article(30_000))).isFalse();
        assertThat(takenBack.since(19_999, article(20_000))).isTrue();
        assertThat(takenBack.since(0, List.of())).isFalse();
    }
}
