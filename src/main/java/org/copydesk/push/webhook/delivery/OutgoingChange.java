package org.copydesk.push.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.copydesk.platform.net.OutboundAnswer;

/** A change that is to be sent to a webhook, and the outcome. */
final class OutgoingChange {
    private static final int GONE = 410;

    private final ChangeMessage message;
    private final boolean wasWaiting;
    private final int attemptsBefore;
    private OutboundAnswer answer;
    private Instant at;

    private OutgoingChange(ChangeMessage message, boolean wasWaiting, int attemptsBefore) {
        this.message = message;
        this.wasWaiting = wasWaiting;
        this.attemptsBefore = attemptsBefore;
    }

    static OutgoingChange first(ChangeMessage message) {
        return new OutgoingChange(message, false, 0);
    }

    /** @param body the message as it is now; null if there is nothing to tell any more */
    static OutgoingChange again(WaitingChange change, String body) {
        ChangeMessage message = new ChangeMessage(change.place(), change.articleId(), change.kind(), null, body);
        return new OutgoingChange(message, true, change.attempts());
    }

    void tried(OutboundAnswer came, Instant when) {
        answer = came;
        at = when;
    }

    /** It was not tried: there was nothing to tell any more, or it has to wait behind another change. */
    void passedOver(Instant when) {
        at = when;
    }

    boolean isSettled() {
        return at != null;
    }

    boolean isTried() {
        return answer != null;
    }

    boolean isDone() {
        return isTried() ? answer.isSuccess() : message.body() == null;
    }

    boolean isGone() {
        return isTried() && answer.status() == GONE;
    }

    /** Its body is null if there is nothing to tell of the change any more. */
    ChangeMessage message() {
        return message;
    }

    UUID articleId() {
        return message.articleId();
    }

    /** Whether it was tried, or had to wait, before. */
    boolean wasWaiting() {
        return wasWaiting;
    }

    int attemptsBefore() {
        return attemptsBefore;
    }

    OutboundAnswer answer() {
        return answer;
    }

    /** When it was tried or passed over. */
    Instant at() {
        return at;
    }
}
