/**
 * Messages as Standard Webhooks 1.0 signs them: secrets, and the signature over a message's id, time and body. Uses the
 * Java library alone.
 */
package org.copydesk.push.webhook.signing;
