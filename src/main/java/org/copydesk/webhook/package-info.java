/**
 * Subscriptions to pushes: a partner, or an administrator in its place, names addresses that its changes are sent to. {@link
 * org.copydesk.webhook.Webhooks} keeps them; the package {@code dispatch} below sends, {@code signing} signs. An address is
 * looked up and checked before it is stored, outside of any transaction. Uses partner, access and the platform.
 */
package org.copydesk.webhook;
