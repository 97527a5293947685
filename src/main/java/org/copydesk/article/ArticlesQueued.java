package org.copydesk.article;

/** Published articles may wait for a change of the vocabulary, once the current transaction is committed. */
record ArticlesQueued() {}
