package org.copydesk.edition.log;

/** What happened to an article in the edition. */
public enum ChangeKind {
    PUBLISHED,
    UPDATED,
    CORRECTED,
    WITHDRAWN,
    KILLED
}
