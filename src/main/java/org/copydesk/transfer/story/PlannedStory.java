package org.copydesk.transfer.story;

import org.copydesk.article.manuscript.ImportedVersion;

/** A story that passed validation, and the version of an article that it becomes. */
record PlannedStory(IncomingStory story, ImportedVersion version) {}
