package org.copydesk.partner.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.copydesk.partner.PartnerConfig;
import org.copydesk.partner.changes.FollowerSessions.FollowerSession;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.problem.ProblemException;

/**
 * Streams changes until the reader leaves. The next page is read when the reader has taken the one before (back-pressure).
 */
@ApplicationScoped
class ChangeStream {
    private static final int PAGE = 100;
    private static final long BETWEEN_READS = TimeUnit.MILLISECONDS.toNanos(100);

    /** The same where reads have to wait, because there is much to do. */
    private static final long WHEN_BUSY = TimeUnit.MILLISECONDS.toNanos(250);

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final SharedPages pages;
    private final ChangeSignal signal;
    private final FollowerSessions open;
    private final CursorCodec cursors;
    private final PartnerConfig config;
    private final Clock clock;

    ChangeStream(
            SharedPages pages,
            ChangeSignal signal,
            FollowerSessions open,
            CursorCodec cursors,
            PartnerConfig config,
            Clock clock) {
        this.pages = pages;
        this.signal = signal;
        this.open = open;
        this.cursors = cursors;
        this.config = config;
        this.clock = clock;
    }

    /** How far a stream is. Its steps follow one another, each on the thread that it comes on. */
    private static final class Position {
        private final FollowerSession read;
        private final Follower follower;
        private final boolean withBody;
        private final Instant end;
        private ChangePlace place;
        /** How often something had moved before the last read. */
        private long moves;
        /** Whether the last read came to the end of what there was. */
        private boolean hasAll;
        /** When the last read began, and the next one may, by the system's nano time. */
        private long begun;

        private long notBefore = System.nanoTime();

        private boolean isOpen;

        Position(Follower follower, ChangePlace place, boolean withBody, Instant end) {
            this.read = new FollowerSession(follower);
            this.follower = follower;
            this.place = place;
            this.withBody = withBody;
            this.end = end;
        }
    }

    /** @param isLast whether the stream ends with it */
    private record Batch(List<Item> items, boolean isLast) {}

    /**
     * A stream from a place on, which begins with a sign of life. Waits for the first page. Where a later one is refused,
     * the stream ends: its reader comes again, and learns why.
     *
     * @throws ProblemException if the first page can't be read
     */
    Multi<Item> open(Follower follower, ChangePlace from, boolean withBody) {
        Position position =
                new Position(follower, from, withBody, clock.instant().plus(config.longestStream()));
        Batch first = next(position).await().indefinitely();
        Multi<Batch> further = Multi.createBy()
                .repeating()
                .uni(() -> position, this::next)
                .whilst(batch -> !batch.isLast())
                .onFailure(ProblemException.class)
                .recoverWithCompletion();
        Multi<Item> items = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(first),
                        first.isLast() ? Multi.createFrom().empty() : further)
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch.items()));
        return open.during(position.read, items);
    }

    private Uni<Batch> next(Position at) {
        if (at.hasAll && at.moves == signal.moves() && !isAtItsEnd(at)) {
            return nextSign(at);
        }
        return open.permit(at.read)
                .chain(() -> pause(at))
                .chain(() -> {
                    at.moves = signal.moves();
                    at.begun = System.nanoTime();
                    return pages.read(at.follower, at.place, PAGE, at.withBody, at.moves);
                })
                .chain(page -> {
                    boolean isBusy = System.nanoTime() - at.begun > BETWEEN_READS / 2;
                    at.notBefore = nextMultiple(at.begun, isBusy ? WHEN_BUSY : BETWEEN_READS);
                    at.place = page.next();
                    at.hasAll = !page.more();
                    List<Item> items = items(at, page);
                    boolean isLast = isAtItsEnd(at);
                    return items.isEmpty() && !isLast
                            ? nextSign(at)
                            : Uni.createFrom().item(new Batch(items, isLast));
                });
    }

    private boolean isAtItsEnd(Position at) {
        return signal.isClosing() || !clock.instant().isBefore(at.end);
    }

    /**
     * A read of a few changes costs about as much as one of a single change. So there are ten of them a second at most,
     * and all streams begin theirs at the same moments, at which those of a partner share them.
     */
    private static Uni<Void> pause(Position at) {
        Uni<Void> now = Uni.createFrom().voidItem();
        Duration left = Duration.ofNanos(at.notBefore - System.nanoTime());
        return left.compareTo(SHORTEST) < 0 || !at.isOpen
                ? now
                : now.onItem().delayIt().by(left);
    }

    private static long nextMultiple(long time, long multiple) {
        return (time / multiple + 1) * multiple;
    }

    private List<Item> items(Position at, ChangePage page) {
        List<Item> items = new ArrayList<>();
        if (!at.isOpen) {
            at.isOpen = true;
            items.add(new Item(null, null));
        }
        page.changes()
                .forEach(change -> items.add(new Item(at.follower.cursor(change.place(), cursors), change.json())));
        return items;
    }

    /** Waits for something new, or else says that all is well and where the reader is. */
    private Uni<Batch> nextSign(Position at) {
        // With every sign, it is looked again whether there is more.
        at.hasAll = false;
        Item alive = new Item(at.follower.cursor(at.place, cursors), null);
        return signal.after(at.moves)
                .replaceWith(new Batch(List.of(), false))
                .ifNoItem()
                .after(untilNextSign(at))
                .recoverWithItem(new Batch(List.of(alive), false));
    }

    private Duration untilNextSign(Position at) {
        Duration left = Duration.between(clock.instant(), at.end);
        Duration shorter = left.compareTo(config.heartbeat()) < 0 ? left : config.heartbeat();
        return shorter.compareTo(SHORTEST) < 0 ? SHORTEST : shorter;
    }

    /**
     * An item of a stream.
     *
     * @param cursor the position of the change
     * @param json the change; null for a heartbeat
     */
    record Item(String cursor, String json) {}
}
