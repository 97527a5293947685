package org.copydesk.edition.rendering;

/** A row that knows how large its JSON is. */
public interface SizedRow {
    /** How many bytes its JSON has in UTF-8. */
    long length();
}
