package org.copydesk.push.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook as it is asked for.
 *
 * @param url where changes are sent
 * @param includeBody whether articles come with their bodies; no if it is left out
 * @param events the kinds of changes that are wanted; all if it is left out
 * @param paused whether nothing is sent for now; no if it is left out
 */
@Schema(name = "WebhookRequest")
record WebhookRequest(
        @NotBlank @Size(max = 2000) String url,
        @Size(max = 500) String description,
        Boolean includeBody,
        @Size(min = 1, max = 7) List<@NotNull Kind> events,
        Boolean paused) {

    boolean asksForPause() {
        return Boolean.TRUE.equals(paused);
    }

    /** The words of the kinds that are wanted; all if it is empty. */
    List<String> kinds() {
        return events == null
                ? List.of()
                : events.stream().distinct().map(Kind::word).toList();
    }

    /** What may happen to an article. */
    @Schema(name = "WebhookEvent")
    enum Kind {
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("corrected")
        CORRECTED,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("killed")
        KILLED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("advance")
        ADVANCE,
        @JsonProperty("alert")
        ALERT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
