/**
 * The published truth: the tables of the edition and the queries over them. {@link org.copydesk.edition.Edition} is the one way to
 * write it, in the transaction of the desk's step or of an import. Everything public reads the edition through its repositories,
 * which return rendered rows and have no public method that writes. Readers need no transaction: each statement sees what is
 * committed, and costs no more than itself. Uses the packages below it, {@code platform} and {@code body}, so that nothing
 * unpublished can be reached from here; of those below it, none uses this one.
 */
package org.copydesk.edition;
