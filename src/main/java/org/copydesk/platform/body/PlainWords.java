package org.copydesk.platform.body;

/**
 * Counts the words of texts in Latin letters as Unicode's text segmentation does (UAX #29, rules WB5 to WB12), without a
 * table of all characters.
 */
final class PlainWords {
    private static final String MID_LETTER = ":.'\u2018\u2019";
    private static final String MID_NUMBER = ",;.'\u2018\u2019";
    private static final String OTHER = "\n\u2013\u2014\u2018\u2019\u201C\u201D\u2026";

    private PlainWords() {}

    /** Whether the rules for these characters are known here. */
    static boolean canCount(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean ascii = character >= ' ' && character < 0x7F && character != '_';
            if (!ascii && !isAccented(character) && OTHER.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The number of words of a text that {@link #canCount} knows. */
    static int count(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isLetter(character)) {
                count += continues(text, at, true) ? 0 : 1;
            } else if (isDigit(character)) {
                count += continues(text, at, false) ? 0 : 1;
            }
        }
        return count;
    }

    private static boolean continues(String text, int at, boolean letter) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        if (isLetter(before) || isDigit(before)) {
            return true;
        }
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
