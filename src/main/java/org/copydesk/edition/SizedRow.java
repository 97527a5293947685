package org.copydesk.edition;

/** A row that knows how large its JSON is. */
interface SizedRow {
    /** How many bytes its JSON has in UTF-8. */
    long length();
}
