package org.copydesk.vocabulary;

/** What is sent in for every kind of term. */
interface TermRequest {
    /** The slug, or null to make one of the name or to keep the present one. */
    String slug();

    String name();
}
