package org.copydesk.edition;

import org.copydesk.platform.storage.StoredJson;

/** What is kept of an article, and its body or null, both as JSON. */
record SnapshotRow(StoredJson snapshot, StoredJson body) {
    SnapshotRow(StoredJson snapshot) {
        this(snapshot, null);
    }

    /** In bytes of JSON. */
    long length() {
        return snapshot.length() + (body == null ? 0L : body.length());
    }
}
