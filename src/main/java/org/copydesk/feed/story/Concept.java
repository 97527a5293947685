package org.copydesk.feed.story;

import org.copydesk.edition.snapshot.PublishedTag;

/**
 * A tag or section as a code of a scheme, for formats that name concepts so.
 *
 * @param scheme an absolute address
 * @param isExternal whether another than this server's own slug is the code
 */
public record Concept(String scheme, String code, boolean isExternal) {

    /**
     * The code in the scheme that the tag's URI is of, or else the slug among our tags. A code that the URI does not end with is
     * one of the scheme that the URI names.
     */
    public static Concept of(PublishedTag tag, Publication publication) {
        String uri = Addresses.uri(tag.uri()).orElse("");
        if (hasCode(tag) && !uri.endsWith(tag.code())) {
            return new Concept(uri.isEmpty() ? publication.tagAddress(tag.slug()) : uri, tag.code(), true);
        }
        int end = hasCode(tag)
                ? uri.length() - tag.code().length()
                : Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1;
        return end == 0 || end == uri.length()
                ? new Concept(publication.tagAddress(""), tag.slug(), false)
                : new Concept(uri.substring(0, end), uri.substring(end), true);
    }

    /** A text that identifies the tag beside its URI: its code where the URI does not say it, or else its slug. */
    public static String literal(PublishedTag tag) {
        String uri = Addresses.uri(tag.uri()).orElse("");
        return hasCode(tag) && !uri.endsWith(tag.code()) ? tag.code() : tag.slug();
    }

    private static boolean hasCode(PublishedTag tag) {
        return tag.code() != null && !tag.code().isEmpty();
    }
}
