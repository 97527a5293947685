package org.copydesk.edition.snapshot;

/** A tag or byline of the edition as its lists show it. */
public interface TermRow {
    String slug();

    /** The public JSON object. */
    String json();
}
