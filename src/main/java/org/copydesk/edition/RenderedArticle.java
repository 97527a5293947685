package org.copydesk.edition;

/**
 * A published article with the pieces that answers are put together from.
 *
 * @param listing the public JSON object without body
 * @param body the JSON of the body alone
 * @param snapshot the JSON of all fields but the body
 */
public record RenderedArticle(PublishedArticle article, String listing, String body, String snapshot) {}
