package org.copydesk.push.webhook.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePage;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.partner.changes.PartnerChanges;

/**
 * Reads partners' changes as messages. Webhooks of one partner at the same place share a read and its messages. Reading enters
 * the changes in the ledger: what was sent may have arrived, whatever the endpoint answered.
 */
@Singleton
class ChangePages {
    private static final String DOOR = "webhook";
    private static final long MOST_CHARACTERS = 16_000_000;

    private final PartnerChanges changes;
    private final Cache<Key, MessagePage> pages = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, MessagePage page) -> page.characters())
            .executor(Runnable::run)
            .build();

    ChangePages(PartnerChanges changes) {
        this.changes = changes;
    }

    /** @param moves so that no webhook is served by a read which began before the change that it was claimed for */
    private record Key(UUID partner, ChangePlace place, int most, boolean withBody, ClaimedWebhook.Moves moves) {}

    /**
     * A page of messages.
     *
     * @param next the place behind the page
     * @param more whether there are further ones
     */
    record MessagePage(List<ChangeMessage> messages, ChangePlace next, boolean more) {
        static MessagePage of(ChangePage page) {
            return new MessagePage(
                    page.changes().stream().map(ChangeMessage::of).toList(), page.next(), page.more());
        }

        int characters() {
            return 1_000
                    + messages.stream()
                            .mapToInt(message -> message.body().length())
                            .sum();
        }
    }

    /**
     * The changes behind a place.
     *
     * @param moves what the node knew of when the webhook was claimed
     */
    MessagePage after(ChangePlace place, Target target, int most, ClaimedWebhook.Moves moves) {
        Key asked = new Key(target.partner(), place, most, target.withBody(), moves);
        return pages.get(
                asked,
                key -> MessagePage.of(changes.after(key.partner(), key.place(), key.most(), key.withBody(), DOOR)));
    }

    /** The body of the message of a change that waited, as it is now; empty if there is nothing to tell of it any more. */
    Optional<String> again(ChangePlace place, Target target) {
        return changes.again(target.partner(), place, target.withBody(), DOOR)
                .map(change -> ChangeMessage.of(change).body());
    }
}
