package org.copydesk.article.load;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class LoadTurnTest {
    private final LoadTurn before = LoadTurn.first();
    private final LoadTurn turn = before.next();

    @Test
    void theFirstWaitsForNobody() {
        before.awaitDesk();
        before.isPlanned();

        assertThatCode(before::require).doesNotThrowAnyException();
    }

    @Test
    void storiesPlannedBesideOthersFollowThoseAsPlanned() {
        before.deskIsWritten();
        turn.awaitDesk();
        turn.isPlanned();
        before.end(true);

        assertThatCode(turn::require).doesNotThrowAnyException();
    }

    @Test
    void storiesPlannedBesideOthersThatBecameSomethingElseArePlannedAnew() {
        turn.isPlanned();
        before.deviates();
        before.end(true);
        assertThatExceptionOfType(LoadTurn.Overtaken.class).isThrownBy(turn::require);

        turn.await();
        turn.isPlanned();
        assertThatCode(turn::require).doesNotThrowAnyException();
    }

    @Test
    void nobodyHoldsRowsForLongerThanAMomentBeforeItsTurn() {
        assertThatExceptionOfType(LoadTurn.Overtaken.class).isThrownBy(turn::require);
    }

    @Test
    void nothingIsStoredBehindWhatWasBrokenOff() {
        before.end(false);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(turn::require)
                .matches(problem -> problem.code() == ErrorCode.UNAVAILABLE);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(turn::await);
    }
}
