package org.copydesk.webhook.dispatch;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;

/** A change for a subscription. */
@Embeddable
record ChangeKey(UUID webhookId, long number, long step) implements Serializable {
    static ChangeKey of(UUID webhookId, ChangePlace place) {
        return new ChangeKey(webhookId, place.number(), place.step());
    }

    ChangePlace place() {
        return new ChangePlace(number, step);
    }
}
