package org.copydesk.webhook.dispatch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a ping.
 *
 * @param status the endpoint's answer, or null if there was none
 * @param error in a word what went wrong, or null
 * @param tookMillis how long it took, in milliseconds
 * @param answer the beginning of the answer's body, or null
 */
@Schema(name = "Ping")
public record PingView(boolean delivered, Integer status, String error, long tookMillis, String answer) {}
