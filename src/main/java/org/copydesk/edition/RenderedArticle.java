package org.copydesk.edition;

import org.copydesk.platform.storage.StoredJson;

/**
 * A published article with the pieces that answers are put together from.
 *
 * @param listing the public JSON object without body, in UTF-8
 * @param body the JSON of the body alone
 * @param snapshot the JSON of all fields but the body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
public record RenderedArticle(PublishedArticle article, byte[] listing, StoredJson body, StoredJson snapshot) {}
