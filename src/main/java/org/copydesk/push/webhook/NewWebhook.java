package org.copydesk.push.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook that was just made.
 *
 * @param secret what its messages are signed with; shown in this one answer
 */
@Schema(name = "NewWebhook")
record NewWebhook(@JsonUnwrapped WebhookView webhook, String secret) {}
