/**
 * The desk: the Article aggregate, its workflow, and the step that publishes. Requests come in through {@link
 * org.copydesk.article.DeskArticleResource}; published versions go out to the edition and to nowhere else. Uses every
 * package of the desk's vocabulary, the edition, access and the platform. Of the packages below it, {@code caption} and
 * {@code rerendering} use this one; this one uses the others.
 */
package org.copydesk.article;
