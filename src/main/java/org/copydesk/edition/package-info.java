/**
 * The published truth: a self-contained snapshot of every published article, the rows that lists are filtered by, old
 * slugs, tombstones, and the change log. {@link org.copydesk.edition.Edition} is the one place that writes it, in the
 * transaction of the desk's step or of an import; {@link org.copydesk.edition.ChangeLog} locks, appends and reads the log; articles that wait for changes of the vocabulary stand in {@link
 * org.copydesk.edition.StaleArticles}; {@link org.copydesk.edition.EditionReader} is how everything public reads it.
 * Readers need no transaction: each statement sees what is committed, and costs no more than itself. Uses only
 * {@code platform} and {@code body}, so that nothing unpublished can be reached from here.
 */
package org.copydesk.edition;
