/**
 * The published truth: a self-contained snapshot of every published article, the rows that lists are filtered by, former slugs,
 * tombstones, and the change log. {@link org.copydesk.edition.Edition} is the one way to write it, in the transaction of the
 * desk's step or of an import; {@link org.copydesk.edition.ChangeLog} locks, appends and reads the log. Everything public reads the
 * edition through its repositories, which return rendered rows and have no public method that writes; articles that wait for
 * changes of the vocabulary are queued in {@link org.copydesk.edition.StaleArticleRepository}. Readers need no transaction: each
 * statement sees what is committed, and costs no more than itself. Uses only {@code platform} and {@code body}, so that nothing
 * unpublished can be reached from here.
 */
package org.copydesk.edition;
