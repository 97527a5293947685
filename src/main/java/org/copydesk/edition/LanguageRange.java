package org.copydesk.edition;

/**
 * A language that a list is asked for.
 *
 * @param tag in canonical spelling
 * @param isExact whether only the tag itself matches; else every language does that begins with its subtags (RFC 4647, section
 *     3.3.1)
 */
record LanguageRange(String tag, boolean isExact) {
    private static final char SEPARATOR = '-';

    /** The range that a filter names, or null. */
    static LanguageRange of(String range) {
        return range == null ? null : new LanguageRange(range, false);
    }

    /** The first subtag, such as {@code en} of {@code en-GB}: lists by language have an index by it. */
    static String primary(String language) {
        int end = language.indexOf(SEPARATOR);
        return end < 0 ? language : language.substring(0, end);
    }

    /** Whether there is no broader language to fall back to. */
    boolean isPrimary() {
        return tag.indexOf(SEPARATOR) < 0;
    }

    /** The language without its last subtag, where nothing is in this one (RFC 4647, section 3.4). */
    LanguageRange broader() {
        String shorter = tag.substring(0, tag.lastIndexOf(SEPARATOR));
        boolean endsInSingleton = shorter.length() > 1 && shorter.charAt(shorter.length() - 2) == SEPARATOR;
        return new LanguageRange(endsInSingleton ? shorter.substring(0, shorter.length() - 2) : shorter, true);
    }

    /** The pattern for {@code like} of the tags that it takes in beside its own. */
    String pattern() {
        return isExact ? tag : tag + SEPARATOR + '%';
    }

    /** Sorts behind every tag that it takes in, by the characters' codes, and before all others that do. */
    String end() {
        return tag + (isExact ? SEPARATOR : (char) (SEPARATOR + 1));
    }
}
