package org.copydesk.partner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.edition.log.ChangeRow;
import org.junit.jupiter.api.Test;

/** Whom a recall concerns, and when they were told. */
class RecallStandingTest {
    private static final UUID PARTNER = new UUID(0, 1);
    private static final UUID ARTICLE = new UUID(0, 2);
    private static final Instant THEN = Instant.parse("2026-03-24T04:59:00Z");

    private static ChangeRow recall(ChangeKind kind, long number, int version) {
        return new ChangeRow(number, kind, THEN, ARTICLE, version, null);
    }

    private static LedgerEntry given(HoldingState state, int version, long number) {
        return new LedgerEntry(
                PARTNER,
                number,
                new LedgerEntry.Content(ARTICLE, version, state, number, null),
                THEN.plusSeconds(number),
                "feed");
    }

    /** The number that it was sent at; 0 if it was not yet; nothing if it does not concern the partner. */
    private static Optional<Long> sentAt(ChangeRow recall, LedgerEntry... given) {
        return RecallStanding.sent(recall, List.of(given))
                .map(sent -> sent.how().map(LedgerEntry::number).orElse(0L));
    }

    @Test
    void aCorrectionIsSentWithTheCorrectedVersionOrALaterOne() {
        ChangeRow correction = recall(ChangeKind.CORRECTED, 5, 2);

        assertThat(sentAt(correction, given(HoldingState.HELD, 1, 3))).contains(0L);
        assertThat(sentAt(correction, given(HoldingState.HELD, 1, 3), given(HoldingState.HELD, 2, 5)))
                .contains(5L);
        assertThat(sentAt(correction, given(HoldingState.HELD, 1, 3), given(HoldingState.HELD, 4, 9)))
                .contains(9L);
        assertThat(sentAt(correction, given(HoldingState.HELD, 1, 3), given(HoldingState.KILLED, 2, 8)))
                .contains(8L);
    }

    @Test
    void aCorrectionDoesNotConcernWhoeverNeverHeldWhatWasWrong() {
        ChangeRow correction = recall(ChangeKind.CORRECTED, 5, 2);

        assertThat(sentAt(correction)).isEmpty();
        assertThat(sentAt(correction, given(HoldingState.HELD, 2, 3))).isEmpty();
        assertThat(sentAt(correction, given(HoldingState.HELD, 1, 3), given(HoldingState.REMOVED, 1, 4)))
                .isEmpty();
    }

    @Test
    void aKillConcernsWhoeverWasEverGivenTheArticle() {
        ChangeRow kill = recall(ChangeKind.KILLED, 9, 2);
        LedgerEntry held = given(HoldingState.HELD, 1, 3);

        assertThat(sentAt(kill, held, given(HoldingState.REMOVED, 1, 4))).contains(0L);
        assertThat(sentAt(kill, held, given(HoldingState.WITHDRAWN, 1, 7))).contains(0L);
        assertThat(sentAt(kill, held, given(HoldingState.REMOVED, 1, 4), given(HoldingState.KILLED, 2, 9)))
                .contains(9L);
        assertThat(sentAt(recall(ChangeKind.WITHDRAWN, 7, 2), held, given(HoldingState.KILLED, 2, 9)))
                .contains(9L);
    }

    @Test
    void onlyWhatWasGivenCanBeAcknowledged() {
        List<LedgerEntry> given = List.of(given(HoldingState.HELD, 2, 4), given(HoldingState.REMOVED, 3, 6));

        assertThat(RecallStanding.wasGiven(recall(ChangeKind.PUBLISHED, 1, 1), given))
                .isTrue();
        assertThat(RecallStanding.wasGiven(recall(ChangeKind.CORRECTED, 5, 3), given))
                .isFalse();
        assertThat(RecallStanding.wasGiven(recall(ChangeKind.UPDATED, 6, 4), given))
                .isTrue();
        assertThat(RecallStanding.wasGiven(recall(ChangeKind.KILLED, 8, 4), given))
                .isFalse();
    }
}
