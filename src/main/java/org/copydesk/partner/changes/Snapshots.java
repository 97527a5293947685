package org.copydesk.partner.changes;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.copydesk.partner.changes.FollowerSessions.FollowerSession;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Streams a snapshot of the edition for a follower, a JSON object a line, with the cursor to continue from. */
@ApplicationScoped
class Snapshots {
    private static final int CHUNK = 100;
    private static final int MOST_AT_ONCE = 8;
    private static final Duration UNTIL_ONE_ENDS = Duration.ofSeconds(30);

    private final Semaphore running = new Semaphore(MOST_AT_ONCE);

    private final PartnerChanges changes;
    private final PartnerSnapshot snapshot;
    private final AllChanges raw;
    private final PartnerReadExecutor reads;
    private final FollowerSessions open;
    private final ChangeJson json;
    private final CursorCodec cursors;
    private final Clock clock;

    Snapshots(
            PartnerChanges changes,
            PartnerSnapshot snapshot,
            AllChanges raw,
            PartnerReadExecutor reads,
            FollowerSessions open,
            ChangeJson json,
            CursorCodec cursors,
            Clock clock) {
        this.changes = changes;
        this.snapshot = snapshot;
        this.raw = raw;
        this.reads = reads;
        this.open = open;
        this.json = json;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** How far a snapshot is: first among what is published, then among what is under embargo. */
    private static final class Position {
        private final FollowerSession read;
        private final Follower follower;
        private final boolean withBody;
        private ChangePlace asOf;
        private UUID last;
        private boolean isAhead;
        private long articles;

        Position(Follower follower, boolean withBody) {
            this.read = new FollowerSession(follower);
            this.follower = follower;
            this.withBody = withBody;
        }
    }

    /** @param isLast whether the snapshot ends with them */
    private record Lines(List<String> lines, boolean isLast) {}

    /**
     * The lines: the first has the place in the log that was the newest before anything was read, the last the number of
     * articles; without it the snapshot is not whole. The next articles are read when those before are taken.
     *
     * @throws ProblemException 503 while as many snapshots are read as the node keeps pages for
     */
    Multi<String> lines(Follower follower, boolean withBody) {
        if (!running.tryAcquire()) {
            throw new ProblemException(
                            ErrorCode.UNAVAILABLE,
                            MOST_AT_ONCE + " snapshots are being read at this moment. Try again when one has ended.")
                    .retryAfter(UNTIL_ONE_ENDS);
        }
        Position position = new Position(follower, withBody);
        Multi<String> lines = Multi.createBy()
                .repeating()
                .uni(() -> position, at -> open.permit(at.read).chain(() -> next(at)))
                .whilst(some -> !some.isLast())
                .onItem()
                .transformToMultiAndConcatenate(some -> Multi.createFrom().iterable(some.lines()));
        return open.during(position.read, lines).onTermination().invoke(() -> running.release());
    }

    private Uni<Lines> next(Position at) {
        return reads.read(() -> {
            List<String> lines = new ArrayList<>();
            if (at.asOf == null) {
                at.asOf = at.follower.partner().map(changes::newest).orElseGet(raw::newest);
                lines.add(json.first(at.follower.cursor(at.asOf, cursors), clock.instant()));
            }
            List<PartnerSnapshot.Line> articles = articles(at);
            articles.forEach(article -> lines.add(article.json()));
            at.articles += articles.size();
            if (!articles.isEmpty()) {
                at.last = articles.get(articles.size() - 1).id();
                return new Lines(lines, false);
            }
            if (!at.isAhead && at.follower.partner().isPresent()) {
                at.isAhead = true;
                at.last = null;
                return new Lines(lines, false);
            }
            lines.add(json.last(at.follower.cursor(at.asOf, cursors), at.articles));
            return new Lines(lines, true);
        });
    }

    private List<PartnerSnapshot.Line> articles(Position at) {
        return at.follower
                .partner()
                .map(partner -> at.isAhead
                        ? snapshot.nextAhead(partner, at.last, CHUNK, at.withBody, at.asOf)
                        : snapshot.next(partner, at.last, CHUNK, at.withBody, at.asOf))
                .orElseGet(() -> raw.articles(at.last, CHUNK, at.withBody).stream()
                        .map(article -> new PartnerSnapshot.Line(article.id(), ChangeJson.whole(article)))
                        .toList());
    }
}
