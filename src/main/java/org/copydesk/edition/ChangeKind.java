package org.copydesk.edition;

/** What happened to an article in the edition. */
public enum ChangeKind {
    PUBLISHED,
    UPDATED,
    CORRECTED,
    WITHDRAWN,
    KILLED
}
