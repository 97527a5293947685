package org.copydesk.platform.body;

import java.util.Arrays;

/**
 * Counts the words of texts in Latin letters as Unicode's text segmentation does (UAX #29, rules WB5 to WB12), without a
 * table of all characters.
 */
final class PlainWords {
    private static final String MID_LETTER = ":.'\u2018\u2019";
    private static final String MID_NUMBER = ",;.'\u2018\u2019";
    private static final String OTHER = "\n\u2013\u2014\u2018\u2019\u201C\u201D\u2026";

    private static final byte STRANGE = 0;
    private static final byte BETWEEN = 1;
    private static final byte LETTER = 2;
    private static final byte DIGIT = 3;

    /** Of which kind each character is, up to the last that is known. */
    private static final byte[] KINDS = kinds();

    /** What {@link #count} says of a text that it does not know the rules for. */
    static final int UNKNOWN = -1;

    private PlainWords() {}

    /** The number of words, or {@link #UNKNOWN} if it has characters whose rules are not known here. */
    static int count(String text) {
        int count = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            byte kind = kind(text.charAt(at));
            if (kind == STRANGE) {
                return UNKNOWN;
            }
            if (kind == BETWEEN) {
                inWord = false;
            } else {
                count += inWord || joins(text, at, kind == LETTER) ? 0 : 1;
                inWord = true;
            }
        }
        return count;
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
        return kind(character) == DIGIT;
    }

    private static boolean isLetter(char character) {
        return kind(character) == LETTER;
    }

    private static byte kind(char character) {
        return character < KINDS.length ? KINDS[character] : STRANGE;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[OTHER.chars().max().getAsInt() + 1];
        Arrays.fill(kinds, ' ', 0x7F, BETWEEN);
        OTHER.chars().forEach(character -> kinds[character] = BETWEEN);
        kinds['_'] = STRANGE;
        Arrays.fill(kinds, '0', '9' + 1, DIGIT);
        Arrays.fill(kinds, 'A', 'Z' + 1, LETTER);
        Arrays.fill(kinds, 'a', 'z' + 1, LETTER);
        Arrays.fill(kinds, 0xC0, 0x250, LETTER);
        kinds[0xD7] = STRANGE;
        kinds[0xF7] = STRANGE;
        return kinds;
    }
}
