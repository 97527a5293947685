package org.copydesk.webhook.dispatch;

import java.util.List;
import org.copydesk.partner.changes.ChangePlace;

/**
 * What a round came to.
 *
 * @param outcomes in the order in which they came
 * @param place where to go on, or null if that is where it was
 * @param replayed where to go on with what is sent again, or null if that is where it was
 */
record RoundResult(List<Outcome> outcomes, ChangePlace place, ChangePlace replayed) {
    boolean isEmpty() {
        return outcomes.isEmpty() && place == null && replayed == null;
    }
}
