/**
 * The public JSON: articles, tags, bylines and captions of the edition, for any frontend. Answers are put together from
 * the edition's rendered pieces, and handed out by serving. Uses serving, the edition, access and the platform, and so
 * can't reach anything unpublished.
 */
package org.copydesk.delivery;
