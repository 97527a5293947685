/**
 * What published articles have to do with one another: parts of a series, translations of one text, and related articles. It is
 * read from the edition whenever an answer is made, for the audience that the answer is for, and so shows nothing that was
 * withdrawn. Uses the audiences, snapshots and rendering of the edition.
 */
package org.copydesk.edition.relation;
