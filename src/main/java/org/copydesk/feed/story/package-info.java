/**
 * What every format starts from: a published article together with its publication ({@link
 * org.copydesk.feed.story.Story}), a page of them ({@link org.copydesk.feed.story.FeedPage}), and what a format has to
 * offer: {@link org.copydesk.feed.story.ArticleFormat} for one article, {@link org.copydesk.feed.story.FeedFormat} for a
 * page. A new format is a class of one of these kinds in a package of its own; the resources find it. Uses the edition and the
 * platform.
 */
package org.copydesk.feed.story;
