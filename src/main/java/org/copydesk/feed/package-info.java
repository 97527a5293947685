/**
 * The edition in every other format than Copydesk's own JSON. The formats themselves stand in packages of their own below
 * this one, as small renderers over the published snapshot, and are found by what they implement ({@link
 * org.copydesk.feed.story.ArticleFormat}, {@link org.copydesk.feed.story.FeedFormat}); here are the resources. Uses the
 * edition, delivery's answers and negotiation, access and the platform.
 */
package org.copydesk.feed;
