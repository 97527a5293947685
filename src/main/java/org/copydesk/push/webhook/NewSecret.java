package org.copydesk.push.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret in place of another one.
 *
 * @param secret what messages are signed with from now on; shown in this one answer
 * @param formerUntil until when the one before it signs too
 */
@Schema(name = "NewWebhookSecret")
record NewSecret(String secret, Instant formerUntil) {}
