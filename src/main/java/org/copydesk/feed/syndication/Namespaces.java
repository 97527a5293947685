package org.copydesk.feed.syndication;

import java.util.LinkedHashMap;
import java.util.Map;

/** The XML namespaces of feeds, with their usual prefixes. */
final class Namespaces {
    static final String ATOM = "http://www.w3.org/2005/Atom";

    private Namespaces() {}

    static Map<String, String> inRss() {
        Map<String, String> prefixes = shared();
        prefixes.put("atom", ATOM);
        prefixes.put("content", "http://purl.org/rss/1.0/modules/content/");
        return prefixes;
    }

    static Map<String, String> inAtom() {
        Map<String, String> prefixes = shared();
        prefixes.put("at", "http://purl.org/atompub/tombstones/1.0");
        return prefixes;
    }

    private static Map<String, String> shared() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dc", "http://purl.org/dc/elements/1.1/");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("media", "http://search.yahoo.com/mrss/");
        prefixes.put("rsl", "https://rslstandard.org/rsl");
        return prefixes;
    }
}
