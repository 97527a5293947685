package org.copydesk.article;

import java.util.List;
import org.copydesk.edition.ChangeKind;
import org.copydesk.platform.storage.StoredJson;

/**
 * A version of an article that is written at the desk and is to be published.
 *
 * @param body as the edition keeps it
 * @param earlierSlugs slugs that lead to the article beside those that it had here
 * @param note the public note of a correction, or null
 */
record ArticleVersion(Article article, StoredJson body, List<String> earlierSlugs, ChangeKind kind, String note) {}
