package org.copydesk.partner.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Each snapshot keeps a page in memory while it is read, so there are only so many at once. */
@QuarkusTest
class SnapshotsAtOnceTest {
    private static final Follower ADMIN = new Follower(Optional.empty(), Optional.empty());

    private final Snapshots snapshots;

    SnapshotsAtOnceTest(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Test
    void theNinthIsAskedToComeAgain() {
        List<Multi<String>> open =
                Stream.generate(() -> snapshots.lines(ADMIN, true)).limit(8).toList();

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> snapshots.lines(ADMIN, true));

        open.forEach(lines -> lines.subscribe().with(line -> {}).cancel());
        assertThat(refused.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        List<String> lines =
                snapshots.lines(ADMIN, true).collect().asList().await().indefinitely();
        assertThat(lines.get(lines.size() - 1)).contains("\"articles\":" + (lines.size() - 2));
    }
}
