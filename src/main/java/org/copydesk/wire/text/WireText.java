package org.copydesk.wire.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.platform.text.PlainText;
import org.copydesk.wire.text.UnreadableWireException.Reason;

/**
 * A pasted story as lines of clean text: NFC, single spaces, no invisible characters, each line with its number in the
 * original. Blank lines are kept only as the gap before the next line.
 */
public final class WireText {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    /** The Stream-Safe Text Format of UAX 15: more marks than this on one letter are noise, and slow to normalise. */
    private static final int MOST_MARKS = 30;

    /**
     * A line that is not blank.
     *
     * @param number the line's number in the original, from 1
     * @param printed the line as it stood, trimmed
     * @param text the line cleaned; empty if it held only invisible characters
     * @param gap the number of blank lines before it
     * @param indented whether it stood away from the margin
     */
    public record Line(int number, String printed, String text, int gap, boolean indented) {}

    private final List<Line> lines;

    private WireText(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** @throws UnreadableWireException when the bytes are not text, or the text is blank or one line alone */
    public static WireText decode(byte[] bytes) {
        return of(TextDecoder.decode(bytes));
    }

    /** @throws UnreadableWireException when the text is blank or one line alone */
    public static WireText of(String text) {
        WireText wire = new WireText(split(text));
        long visible =
                wire.lines.stream().filter(line -> !line.text().isEmpty()).count();
        if (visible == 0) {
            throw new UnreadableWireException(
                    Reason.EMPTY, "The text is empty; paste the story with its headline on a line of its own.");
        }
        if (visible == 1) {
            throw new UnreadableWireException(
                    Reason.SINGLE_LINE,
                    "The text is a single line; put the headline and each paragraph on lines of their own.");
        }
        return wire;
    }

    public List<Line> lines() {
        return lines;
    }

    /**
     * SHA-256, in hex, of the words in their order: line ends, blank lines, spacing and byte order marks make no difference.
     */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Line line : lines) {
                if (!line.text().isEmpty()) {
                    digest.update(line.text().getBytes(UTF_8));
                    digest.update((byte) ' ');
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int gap = 0;
        for (String raw : LINE_BREAK.split(text, -1)) {
            number++;
            String printed = trim(raw);
            if (printed.isEmpty()) {
                gap++;
            } else {
                lines.add(new Line(number, printed, clean(printed), gap, isSpace(raw.charAt(0))));
                gap = 0;
            }
        }
        return lines;
    }

    private static String trim(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isMargin(raw.charAt(start))) {
            start++;
        }
        while (end > start && isMargin(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isMargin(char c) {
        return isSpace(c) || c == '\uFEFF';
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String clean(String printed) {
        StringBuilder clean = new StringBuilder(printed.length());
        boolean space = false;
        int marks = 0;
        for (int i = 0; i < printed.length(); ) {
            int c = printed.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                space = true;
                marks = 0;
            } else if (!isInvisible(c) && !isIdleJoiner(c, printed, i)) {
                marks = PlainText.isCombining(c) ? marks + 1 : 0;
                clean.append(space && clean.length() > 0 ? " " : "");
                clean.append(marks > MOST_MARKS ? "" : Character.toString(c));
                space = false;
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean isInvisible(int c) {
        return c == 0x00AD
                || c == 0x061C
                || c == 0x180E
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || Character.getType(c) == Character.CONTROL;
    }

    /** Joiners are letters' business in Persian, Indic scripts and emoji, and stray elsewhere. */
    private static boolean isIdleJoiner(int c, String printed, int next) {
        return (c == 0x200C || c == 0x200D) && (next >= printed.length() || printed.charAt(next) < 0x300);
    }
}
