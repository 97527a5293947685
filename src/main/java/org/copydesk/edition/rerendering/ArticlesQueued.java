package org.copydesk.edition.rerendering;

/** An event: published articles may wait for a change of the vocabulary, once the current transaction is committed. */
public record ArticlesQueued() {}
