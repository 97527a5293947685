package org.copydesk.platform.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks and normalises stored strings. Never in one: C0 controls other than tab, line feed and carriage return, DEL
 * and C1 controls, unpaired surrogates, noncharacters, bidirectional overrides, and more than {@value #MAX_COMBINING}
 * combining marks in a row (Unicode's stream-safe bound, which also keeps normalisation linear). Offsets count UTF-16
 * code units.
 */
public final class PlainText {
    private static final int MAX_COMBINING = 30;
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u0085\\p{Z}]+");

    private PlainText() {}

    /** A sentence that names the first character which may not be stored and its place, or nothing if all may. */
    public static Optional<String> problem(String text) {
        int combining = 0;
        for (int at = 0; at < text.length(); ) {
            if (isPlain(text.charAt(at)) || isCommonSpace(text.charAt(at))) {
                combining = 0;
                at++;
                continue;
            }
            int character = text.codePointAt(at);
            if (isForbidden(character)) {
                return Optional.of(String.format(
                        Locale.ROOT, "Remove the %s character U+%04X at offset %d.", kind(character), character, at));
            }
            combining = isCombining(character) ? combining + 1 : 0;
            if (combining > MAX_COMBINING) {
                return Optional.of("Remove combining marks at offset " + at + ": at most " + MAX_COMBINING
                        + " may follow one another.");
            }
            at += Character.charCount(character);
        }
        return Optional.empty();
    }

    /**
     * The text with everything removed that may not be stored, line ends as line feeds, in normal form C: for copy that
     * a person pasted and that is better cleaned than refused.
     */
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int combining = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (!isForbidden(character)) {
                combining = isCombining(character) ? combining + 1 : 0;
                kept.append(combining > MAX_COMBINING ? "" : Character.toString(character));
            }
            at += Character.charCount(character);
        }
        return BidiBalance.of(normalize(LINE_END.matcher(kept).replaceAll("\n")));
    }

    /** The text in Unicode normal form C. */
    public static String normalize(String text) {
        return Normalization.NFC.normalize(text);
    }

    /**
     * The text in normal form C on one line: each run of white space, of whatever kind, is one space, and nothing
     * invisible stands at the ends.
     */
    public static String singleLine(String text) {
        if (text.indexOf('\n') < 0 && isTidy(text)) {
            return text;
        }
        String line = WHITE_SPACE.matcher(BidiBalance.of(normalize(text))).replaceAll(" ");
        int start = 0;
        int end = line.length();
        while (start < end && isInvisible(line.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    /** Whether nothing of the text would be seen: white space, no-break and zero-width spaces only. */
    public static boolean isBlank(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isInvisible(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the text is as most copy is: characters that are seen, may be stored and stand for themselves in normal form C,
     * with single spaces and line feeds between. Of other texts nothing is said; nothing need be done about this one.
     */
    public static boolean isTidy(String text) {
        boolean space = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isPlain(character)) {
                space = false;
            } else if (space || !isCommonSpace(character)) {
                return false;
            } else {
                space = true;
            }
        }
        return !space;
    }

    /** Whether it is a letter, digit or sign as they are common: of Latin alphabets, of Han or Hangul, or a quotation mark. */
    private static boolean isPlain(int character) {
        return character < 0x7F
                ? character > ' '
                : (character > 0xAD && character < 0x300)
                        || (character > 0x200F && character < 0x2028)
                        || (character >= 0x4E00 && character < 0xA000)
                        || (character >= 0xAC00 && character <= 0xD7A3);
    }

    private static boolean isCommonSpace(char character) {
        return character == ' ' || character == '\n';
    }

    /** Whether a character is white space of any kind, or a space without width. */
    public static boolean isInvisible(int character) {
        return !isPlain(character)
                && (Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || character == 0x200B
                        || character == 0x2060
                        || character == 0xFEFF);
    }

    private static boolean isForbidden(int character) {
        return isControl(character)
                || isBidiOverride(character)
                || isNoncharacter(character)
                || isLoneSurrogate(character);
    }

    private static String kind(int character) {
        if (isControl(character)) {
            return "control";
        }
        if (isBidiOverride(character)) {
            return "bidirectional override";
        }
        return isLoneSurrogate(character) ? "unpaired surrogate" : "undefined";
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\t' && character != '\n' && character != '\r';
    }

    private static boolean isBidiOverride(int character) {
        return character == 0x202D || character == 0x202E;
    }

    private static boolean isNoncharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    /**
     * Whether a character stands on the one before it. Normalisation sorts a run of them by insertion, those spacing marks
     * included that have a combining class.
     */
    public static boolean isCombining(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                // Few of the spacing ones, but normalisation sorts these as well, in time that grows with the square.
                || (type == Character.COMBINING_SPACING_MARK && Normalization.NFC.getCombiningClass(character) != 0);
    }

    /** Loads ICU's data when the first string is normalised, not when the application starts. */
    private static final class Normalization {
        static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    }
}
