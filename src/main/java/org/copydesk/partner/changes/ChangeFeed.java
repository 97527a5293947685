package org.copydesk.partner.changes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.copydesk.partner.changes.FollowerSessions.FollowerSession;
import org.copydesk.platform.problem.ProblemException;

/** Answers pages of changes, at once or by long poll. */
@ApplicationScoped
class ChangeFeed {
    static final String CHANNEL = "feed";

    private final PartnerChanges changes;
    private final AllChanges raw;
    private final PartnerReadExecutor reads;
    private final FollowerSessions open;
    private final ChangeSignal signal;
    private final Clock clock;

    ChangeFeed(
            PartnerChanges changes,
            AllChanges raw,
            PartnerReadExecutor reads,
            FollowerSessions open,
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
    record Request(ChangePlace from, int most, boolean withBody, Duration patience) {}

    /**
     * A page of changes; an empty one only when the time to wait is over. Fails with a {@link ProblemException} as {@link
     * PartnerChanges#after} and {@link FollowerSessions#permit} do.
     */
    Uni<ChangePage> page(Follower follower, Request request) {
        FollowerSession read = new FollowerSession(follower);
        return open.during(
                read, page(read, request, request.from(), clock.instant().plus(request.patience())));
    }

    private Uni<ChangePage> page(FollowerSession read, Request request, ChangePlace from, Instant deadline) {
        // Asked before reading: what moves meanwhile is not waited for.
        long moves = signal.moves();
        Uni<ChangePage> next =
                open.permit(read).chain(() -> read(read.follower(), from, request.most(), request.withBody(), CHANNEL));
        return next.chain(page -> {
            Duration left = Duration.between(clock.instant(), deadline);
            if (!page.changes().isEmpty() || left.isNegative() || left.isZero() || signal.isClosing()) {
                return Uni.createFrom().item(page);
            }
            return signal.after(moves)
                    .ifNoItem()
                    .after(left)
                    .recoverWithItem((Void) null)
                    .chain(() -> page(read, request, page.next(), deadline));
        });
    }

    /** Reads one page, in line with the others who read. */
    Uni<ChangePage> read(Follower follower, ChangePlace from, int most, boolean withBody, String channel) {
        return reads.read(() -> follower.partner()
                .map(partner -> changes.after(partner, from, most, withBody, channel))
                .orElseGet(() -> raw.after(from, most, withBody)));
    }
}
