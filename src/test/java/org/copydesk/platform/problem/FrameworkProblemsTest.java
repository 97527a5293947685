package org.copydesk.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameworkProblemsTest {
    @Test
    void aCommitThatFailsTellsWhyAmongWhatItSuppressed() {
        RollbackException commit = new RollbackException("Could not commit transaction.");
        SQLException cut = new SQLException("terminating connection", "57P01");
        commit.addSuppressed(new IllegalStateException("Error trying to commit", cut));

        assertThat(FrameworkProblems.ofCause(new RuntimeException(commit)))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    @Test
    void whatTheCallerCanDoNothingAboutIsNoProblemOfTheirs() {
        assertThat(FrameworkProblems.ofCause(null)).isEmpty();
        assertThat(FrameworkProblems.ofCause(new RuntimeException(new SQLException("syntax", "42601"))))
                .isEmpty();
    }

    @Test
    void aFullDiskIsToldAsSuch() {
        SQLException onPostgresql = new SQLException("could not extend file: No space left on device", "53100");
        SQLException onH2 = new SQLNonTransientConnectionException(
                "The database has been closed", "90098", new IOException("No space left on device"));

        assertThat(List.of(new RuntimeException(onPostgresql), new RuntimeException(onH2)))
                .extracting(FrameworkProblems::ofCause)
                .allSatisfy(problem -> assertThat(problem)
                        .hasValueSatisfying(full -> assertThat(full.code()).isEqualTo(ErrorCode.INSUFFICIENT_STORAGE)));
    }

    @Test
    void causesWithoutEndAreFollowedForAWhile() {
        RuntimeException inner = new RuntimeException("inner");
        RuntimeException outer = new RuntimeException("outer", inner);
        inner.addSuppressed(outer);

        assertThat(FrameworkProblems.ofCause(outer)).isEmpty();
    }
}
