/**
 * The queue of published articles that carry a tag, section or byline in an outdated form. The desk fills and empties it through
 * {@link org.copydesk.edition.rerendering.StaleArticleRepository}. Uses the snapshots and the platform.
 */
package org.copydesk.edition.rerendering;
