/**
 * Who may have which articles, and the edition as a follower of its change log sees it: the articles and tombstones behind the
 * log's rows, and lists of what one audience may have. An {@link org.copydesk.edition.audience.Audience} is
 * decided in memory for articles at hand and by the database for lists, to the same effect. Uses the edition's tables and
 * the platform.
 */
package org.copydesk.edition.audience;
