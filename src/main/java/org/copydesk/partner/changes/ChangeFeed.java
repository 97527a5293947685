package org.copydesk.partner.changes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.copydesk.platform.problem.ProblemException;

/** Pages of changes, at once or as soon as there are any. */
@ApplicationScoped
class ChangeFeed {
    static final String DOOR = "feed";

    private final PartnerChanges changes;
    private final RawChanges raw;
    private final PartnerReads reads;
    private final ChangeSignal signal;
    private final Clock clock;

    ChangeFeed(PartnerChanges changes, RawChanges raw, PartnerReads reads, ChangeSignal signal, Clock clock) {
        this.changes = changes;
        this.raw = raw;
        this.reads = reads;
        this.signal = signal;
        this.clock = clock;
    }

    /** What to read. */
    record Wish(ChangePlace from, int most, boolean withBody, Duration patience) {}

    /**
     * A page of changes; an empty one only when the time to wait is over. Fails with a {@link ProblemException} as {@link
     * PartnerChanges#after} does.
     */
    Uni<ChangePage> page(Follower follower, Wish wish) {
        return page(follower, wish, wish.from(), clock.instant().plus(wish.patience()));
    }

    private Uni<ChangePage> page(Follower follower, Wish wish, ChangePlace from, Instant deadline) {
        // Asked before reading: what moves meanwhile is not waited for.
        long moves = signal.moves();
        return read(follower, from, wish.most(), wish.withBody(), DOOR).chain(page -> {
            Duration left = Duration.between(clock.instant(), deadline);
            if (!page.changes().isEmpty() || left.isNegative() || left.isZero() || signal.isClosing()) {
                return Uni.createFrom().item(page);
            }
            return signal.after(moves)
                    .ifNoItem()
                    .after(left)
                    .recoverWithItem((Void) null)
                    .chain(() -> page(follower, wish, page.next(), deadline));
        });
    }

    /** Reads one page, in line with the others who read. */
    Uni<ChangePage> read(Follower follower, ChangePlace from, int most, boolean withBody, String door) {
        return reads.read(() -> follower.partner()
                .map(partner -> changes.after(partner, from, most, withBody, door))
                .orElseGet(() -> raw.after(from, most, withBody)));
    }
}
