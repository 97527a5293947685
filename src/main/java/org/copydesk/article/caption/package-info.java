/**
 * The captions of an article as resources of their own. {@link org.copydesk.article.caption.ArticleCaptionResource} changes one
 * of them at a time, by a save of the article. Uses the desk, {@code media} and the platform.
 */
package org.copydesk.article.caption;
