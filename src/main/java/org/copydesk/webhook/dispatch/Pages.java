package org.copydesk.webhook.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePage;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.partner.changes.PartnerChange;
import org.copydesk.partner.changes.PartnerChanges;

/**
 * What partners are told, for their subscriptions. Those of one partner that begin a round at the same moment, at the same
 * place, are served by one read. Reading puts it into the ledger as given: what was sent may have arrived, whatever the
 * endpoint answered.
 */
@Singleton
class Pages {
    private static final String DOOR = "webhook";
    private static final long MOST_CHARACTERS = 16_000_000;

    private final PartnerChanges changes;
    private final Cache<Key, ChangePage> pages = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, ChangePage page) -> characters(page.changes()))
            .executor(Runnable::run)
            .build();

    Pages(PartnerChanges changes) {
        this.changes = changes;
    }

    private static int characters(List<PartnerChange> changes) {
        return 1_000
                + changes.stream().mapToInt(change -> change.json().length()).sum();
    }

    /** @param moves so that nobody is served by a read which began before what they were woken for */
    private record Key(UUID partner, ChangePlace place, int most, boolean withBody, long moves) {}

    /**
     * The changes behind a place.
     *
     * @param moves of the signal, before the round began
     */
    ChangePage after(ChangePlace place, Target target, int most, long moves) {
        Key asked = new Key(target.partner(), place, most, target.withBody(), moves);
        return pages.get(asked, key -> changes.after(key.partner(), key.place(), key.most(), key.withBody(), DOOR));
    }

    /** A change that was to be sent before, as it is now; empty if there is nothing to tell of it any more. */
    Optional<PartnerChange> again(ChangePlace place, Target target) {
        return changes.again(target.partner(), place, target.withBody(), DOOR);
    }
}
