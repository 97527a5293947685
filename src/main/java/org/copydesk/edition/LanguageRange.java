package org.copydesk.edition;

/**
 * Splits language ranges, which match every language that begins with their subtags (RFC 4647, section 3.3.1).
 */
final class LanguageRange {
    private static final char SEPARATOR = '-';

    private LanguageRange() {}

    /** The first subtag, such as {@code en} of {@code en-GB}: lists by language have an index by it. */
    static String primary(String language) {
        int end = language.indexOf(SEPARATOR);
        return end < 0 ? language : language.substring(0, end);
    }

    /** Whether the primary language is all that a range asks for. */
    static boolean isPrimary(String range) {
        return range.indexOf(SEPARATOR) < 0;
    }
}
