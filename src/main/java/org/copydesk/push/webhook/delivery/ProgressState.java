package org.copydesk.push.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a webhook is sent changes. */
@Schema(name = "WebhookState")
public enum ProgressState {
    /** Changes are sent. */
    @JsonProperty("active")
    ACTIVE,
    /** Its holder wants a pause; its place stays. */
    @JsonProperty("paused")
    PAUSED,
    /** Nothing got there for so long that it was given up; its place stays. */
    @JsonProperty("stopped")
    STOPPED,
    /** The endpoint answered 410: it wants nothing ever again. */
    @JsonProperty("ended")
    ENDED,
    /** Its place is past what is kept of the change log: what came behind it can't be told any more. */
    @JsonProperty("outdated")
    OUTDATED
}
