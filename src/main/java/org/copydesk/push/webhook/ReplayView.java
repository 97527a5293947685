package org.copydesk.push.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is sent again.
 *
 * @param deadLetters how many dead letters are tried again, 200 at most
 * @param changes whether all other changes of the stretch are sent again too
 */
@Schema(name = "WebhookReplay")
record ReplayView(int deadLetters, boolean changes) {}
