package org.copydesk.webhook.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.platform.paging.RowPosition;
import org.hibernate.Session;

/** What was tried for a subscription, and what was given up. */
@ApplicationScoped
@Transactional
public class History {
    /** Before the latest attempt that there can be. */
    private static final RowPosition START = new RowPosition(
            Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    private final Session database;

    History(Session database) {
        this.database = database;
    }

    /**
     * Attempts, the latest first.
     *
     * @param after the last attempt of the page before, or null
     */
    public List<AttemptView> attempts(UUID webhook, RowPosition after, int most) {
        RowPosition start = after == null ? START : after;
        return database
                .createSelectionQuery(
                        "from Attempt where webhookId = ?1 and (at < ?2 or (at = ?2 and id < ?3)) order by at desc, id desc",
                        Attempt.class)
                .setParameter(1, webhook)
                .setParameter(2, start.time())
                .setParameter(3, start.id())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Attempt::view)
                .toList();
    }

    /** Dead letters in the order of the changes, from behind a place. */
    public List<DeadLetterView> deadLetters(UUID webhook, ChangePlace behind, int most) {
        return database
                .createSelectionQuery(
                        "from DeadLetter where key.webhookId = ?1 and (key.number > ?2 or (key.number = ?2 and key.step > ?3))"
                                + " order by key.number, key.step",
                        DeadLetter.class)
                .setParameter(1, webhook)
                .setParameter(2, behind.number())
                .setParameter(3, behind.step())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(DeadLetter::view)
                .toList();
    }

    /** The smallest stretch with all changes that were tried from one time until another; empty if none was. */
    public Optional<Stretch> tried(UUID webhook, Instant from, Instant to) {
        List<Attempt> ends = Stream.of("", " desc")
                .map(order -> database.createSelectionQuery(
                                "from Attempt where webhookId = ?1 and at >= ?2 and at <= ?3 order by number" + order
                                        + ", step" + order,
                                Attempt.class)
                        .setParameter(1, webhook)
                        .setParameter(2, from)
                        .setParameter(3, to)
                        .setMaxResults(1)
                        .getResultList())
                .flatMap(List::stream)
                .toList();
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Stretch(before(ends.get(0).place()), ends.get(1).place()));
    }

    /** The last place before another one. */
    public static ChangePlace before(ChangePlace place) {
        return place.step() > 0
                ? new ChangePlace(place.number(), place.step() - 1)
                : new ChangePlace(place.number() - 1, Long.MAX_VALUE);
    }
}
