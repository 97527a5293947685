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
    private final OpenReads open;
    private final ChangeSignal signal;
    private final Clock clock;

    ChangeFeed(
            PartnerChanges changes,
            RawChanges raw,
            PartnerReads reads,
            OpenReads open,
            ChangeSignal signal,
            Clock clock) {
        this.changes = changes;
        this.raw = raw;
        this.reads = reads;
        this.open = open;
        this.signal = signal;
        this.clock = clock;
    }

    /** What to read. */
    record Wish(ChangePlace from, int most, boolean withBody, Duration patience) {}

    /**
     * A page of changes; an empty one only when the time to wait is over. Fails with a {@link ProblemException} as {@link
     * PartnerChanges#after} and {@link OpenReads#permit} do.
     */
    Uni<ChangePage> page(Follower follower, Wish wish) {
        OpenRead read = new OpenRead(follower);
        return open.during(read, page(read, wish, wish.from(), clock.instant().plus(wish.patience())));
    }

    private Uni<ChangePage> page(OpenRead read, Wish wish, ChangePlace from, Instant deadline) {
        // Asked before reading: what moves meanwhile is not waited for.
        long moves = signal.moves();
        Uni<ChangePage> next =
                open.permit(read).chain(() -> read(read.follower(), from, wish.most(), wish.withBody(), DOOR));
        return next.chain(page -> {
            Duration left = Duration.between(clock.instant(), deadline);
            if (!page.changes().isEmpty() || left.isNegative() || left.isZero() || signal.isClosing()) {
                return Uni.createFrom().item(page);
            }
            return signal.after(moves)
                    .ifNoItem()
                    .after(left)
                    .recoverWithItem((Void) null)
                    .chain(() -> page(read, wish, page.next(), deadline));
        });
    }

    /** Reads one page, in line with the others who read. */
    Uni<ChangePage> read(Follower follower, ChangePlace from, int most, boolean withBody, String door) {
        return reads.read(() -> follower.partner()
                .map(partner -> changes.after(partner, from, most, withBody, door))
                .orElseGet(() -> raw.after(from, most, withBody)));
    }
}
