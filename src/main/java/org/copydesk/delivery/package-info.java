/**
 * The public JSON: articles, tags, bylines and captions of the edition, for any frontend. Answers are put together from
 * the edition's rendered pieces, and turned into HTTP by {@code cache} below. Uses the edition, access and the platform, and so
 * can't reach anything unpublished.
 */
package org.copydesk.delivery;
