/**
 * Audiences, which select the articles that a reader may have, and the reads that followers of the change log need: the
 * articles and tombstones of the log's rows, and lists for one audience. An {@link org.copydesk.edition.audience.Audience} is
 * decided in memory for articles at hand and by the database for lists, to the same effect. Uses the edition's tables and
 * the platform.
 */
package org.copydesk.edition.audience;
