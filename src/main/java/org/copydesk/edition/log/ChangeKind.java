package org.copydesk.edition.log;

/** What happened to an article in the edition, or to a front. */
public enum ChangeKind {
    PUBLISHED,
    UPDATED,
    CORRECTED,
    WITHDRAWN,
    KILLED,
    /** Readers are alerted to the article. */
    ALERT,
    /** A front was launched, or changed otherwise. */
    LAUNCHED
}
