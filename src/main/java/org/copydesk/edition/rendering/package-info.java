/**
 * The JSON of published articles. {@link org.copydesk.edition.rendering.ArticleRenderer} renders an article into the pieces that the
 * edition stores; {@link org.copydesk.edition.rendering.ArticleRow} holds those that an answer is put together from. Uses the
 * snapshots, the publication's addresses, {@code platform} and {@code body}.
 */
package org.copydesk.edition.rendering;
