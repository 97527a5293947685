package org.copydesk.article;

import java.time.Instant;

/** Tells the timer, once the schedule is stored, that a story is due at a new time. */
record StoryScheduled(Instant publishAt) {}
