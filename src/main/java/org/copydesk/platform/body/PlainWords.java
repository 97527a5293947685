package org.copydesk.platform.body;

/**
 * Counts the words of texts in Latin letters as Unicode's text segmentation does (UAX #29, rules WB5 to WB12), without a
 * table of all characters.
 */
final class PlainWords {
    private static final String MID_LETTER = ":.'\u2018\u2019";
    private static final String MID_NUMBER = ",;.'\u2018\u2019";
    private static final String OTHER = "\n\u2013\u2014\u2018\u2019\u201C\u201D\u2026";

    /** What {@link #count} says of a text that it does not know the rules for. */
    static final int UNKNOWN = -1;

    private PlainWords() {}

    /** The number of words, or {@link #UNKNOWN} if it has characters whose rules are not known here. */
    static int count(String text) {
        int count = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean letter = isLetter(character);
            if (letter || isDigit(character)) {
                count += inWord || joins(text, at, letter) ? 0 : 1;
                inWord = true;
            } else if (isKnown(character)) {
                inWord = false;
            } else {
                return UNKNOWN;
            }
        }
        return count;
    }

    private static boolean isKnown(char character) {
        return (character >= ' ' && character < 0x7F && character != '_') || OTHER.indexOf(character) >= 0;
    }

    /** Whether a letter or digit goes on with the word that ended before the character before it. */
    private static boolean joins(String text, int at, boolean letter) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        String between = letter ? MID_LETTER : MID_NUMBER;
        if (at == 1 || between.indexOf(before) < 0) {
            return false;
        }
        char first = text.charAt(at - 2);
        return letter ? isLetter(first) : isDigit(first);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || isAccented(character);
    }

    private static boolean isAccented(char character) {
        return character >= 0xC0 && character <= 0x24F && character != 0xD7 && character != 0xF7;
    }
}
