package org.copydesk.edition;

/** What is kept of an article, and its body or null, both as JSON. */
record SnapshotRow(String snapshot, String body) {}
