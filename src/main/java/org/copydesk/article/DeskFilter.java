package org.copydesk.article;

import java.time.Instant;
import java.util.UUID;

/** Which articles of the desk to list or count; null means no condition. */
record DeskFilter(State state, String author, UUID tagId, String text, Instant changedAfter, Instant changedBefore) {}
