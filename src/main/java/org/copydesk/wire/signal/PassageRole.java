package org.copydesk.wire.signal;

/** What a passage can be in a story, or on the page around it. */
public enum PassageRole {
    HEADLINE,
    /** The second line of a headline. */
    MORE_HEADLINE,
    STANDFIRST,
    /** A line of names, times, places and sources. */
    CREDIT_LINE,
    CAPTION,
    SOURCE,
    /** A section or a kicker. */
    LABEL,
    /** A note of the editors, not for publication. */
    NOTE,
    FURNITURE,
    PARAGRAPH,
    HEADING,
    ITEM,
    TABLE
}
