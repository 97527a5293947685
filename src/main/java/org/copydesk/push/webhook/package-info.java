/**
 * Webhooks: addresses that a partner's changes are sent to, kept by the partner or by an administrator in its place. {@link
 * org.copydesk.push.webhook.Webhooks} keeps them; {@code delivery} sends, {@code signing} signs. An address is looked up and
 * checked before it is stored, outside of any transaction. Uses push, partner, access and the platform.
 */
package org.copydesk.push.webhook;
