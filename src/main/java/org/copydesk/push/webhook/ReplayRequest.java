package org.copydesk.push.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.push.webhook.delivery.ChangeCursor;
import org.copydesk.push.webhook.delivery.ChangeRange;
import org.copydesk.push.webhook.delivery.WebhookDeliveries;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to send again.
 *
 * @param from the number of the first change, or a time: whatever was tried from then on
 * @param to the number of the last change, or a time, as {@code from}; everything up to now if it is left out
 * @param deadLetters whether only dead letters are meant; no if it is left out
 */
@Schema(name = "WebhookReplayRequest")
record ReplayRequest(@NotBlank @Size(max = 60) String from, @Size(max = 60) String to, Boolean deadLetters) {
    private static final ChangePlace END = new ChangePlace(Long.MAX_VALUE, Long.MAX_VALUE);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    boolean onlyDeadLetters() {
        return Boolean.TRUE.equals(deadLetters);
    }

    /**
     * The changes that are meant; empty if nothing was tried in that time.
     *
     * @throws ProblemException 422 if these are neither numbers nor times, or the end comes before the beginning
     */
    Optional<ChangeRange> range(UUID webhook, WebhookDeliveries deliveries) {
        Optional<ChangePlace> first = ChangeCursor.parse(from);
        if (first.isPresent()) {
            ChangePlace last = to == null
                    ? END
                    : ChangeCursor.parse(to)
                            .orElseThrow(() -> refusal("/to", "to must be a change's number, as from is."));
            requireOrder(first.get().compareTo(last) <= 0);
            return Optional.of(ChangeRange.including(first.get(), last));
        }
        Instant begin = time(from, "/from");
        Instant end = to == null ? END_OF_TIME : time(to, "/to");
        requireOrder(!end.isBefore(begin));
        return deliveries.tried(webhook, begin, end);
    }

    private static Instant time(String text, String pointer) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException neither) {
            throw refusal(
                    pointer,
                    "\"" + text
                            + "\" is neither a change's number such as 120, nor a time such as 2026-03-24T09:00:00Z.");
        }
    }

    private static void requireOrder(boolean isOrder) {
        if (!isOrder) {
            throw refusal("/to", "to must not come before from.");
        }
    }

    private static ProblemException refusal(String pointer, String detail) {
        return ProblemException.invalid(pointer, "no-range", detail);
    }
}
