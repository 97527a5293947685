package org.copydesk.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("anywhere")
class UniqueSlugsTest {

    @Test
    void theFirstFreeNumberUpToTenIsTaken() {
        assertThat(UniqueSlugs.firstFree("fog", Set.of()::contains)).isEqualTo("fog");
        assertThat(UniqueSlugs.firstFree("fog", Set.of("fog")::contains)).isEqualTo("fog-2");
        assertThat(UniqueSlugs.firstFree("fog", Set.of("fog", "fog-2", "fog-4")::contains))
                .isEqualTo("fog-3");
    }

    @Test
    void theThousandthStoryOfAHeadlineTakesFewLookUpsToo() {
        Set<String> taken = new HashSet<>();
        AtomicLong lookUps = new AtomicLong();
        for (int i = 0; i < 1_000; i++) {
            String slug = UniqueSlugs.firstFree("fog", wanted -> {
                lookUps.incrementAndGet();
                return taken.contains(wanted);
            });
            assertThat(taken.add(slug)).as(slug).isTrue();
        }

        assertThat(lookUps.get()).isLessThan(1_000 * 40);
        assertThat(taken).contains("fog-500").doesNotContain("fog-1", "fog-5000");
    }
}
