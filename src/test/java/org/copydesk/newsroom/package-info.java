/**
 * How tests speak: a {@link org.copydesk.newsroom.Newsroom} that drafts and publishes, and a {@link
 * org.copydesk.newsroom.Reader} outside it, both through the HTTP door that every client uses.
 */
package org.copydesk.newsroom;
