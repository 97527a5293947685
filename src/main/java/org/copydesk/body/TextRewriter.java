package org.copydesk.body;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.platform.text.BidiBalance;
import org.copydesk.platform.text.PlainText;

/** Rewrites a text in steps and maps each offset of the original to the result. */
final class TextRewriter {
    private final String text;
    /** For each offset of the original text, and its end, the offset now; {@code null} while nothing has moved. */
    private final int[] moved;

    private final int originalLength;

    TextRewriter(String text) {
        this(text, null, text.length());
    }

    private TextRewriter(String text, int[] moved, int originalLength) {
        this.text = text;
        this.moved = moved;
        this.originalLength = originalLength;
    }

    String text() {
        return text;
    }

    /** The marks of the original, clipped to it and widened to whole characters, where they are now. */
    List<Mark> move(List<Mark> marks) {
        List<Mark> result = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            int start = whole(now(mark.start()), -1);
            int end = whole(now(mark.end()), 1);
            if (start < end) {
                result.add(mark.at(start, end));
            }
        }
        return result;
    }

    private int now(int offset) {
        int clipped = Math.min(Math.max(offset, 0), originalLength);
        return moved == null ? clipped : moved[clipped];
    }

    private int whole(int offset, int step) {
        boolean inside = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return inside ? offset + step : offset;
    }

    /** Line feeds as line ends, and normal form C. */
    TextRewriter normalize() {
        TextRewriter lines = text.indexOf('\r') < 0 ? this : lineFeeds();
        Normalizer2 nfc = Normalizer2.getNFCInstance();
        return nfc.isNormalized(lines.text) ? lines : lines.normalize(nfc);
    }

    private TextRewriter lineFeeds() {
        StringBuilder out = new StringBuilder(text.length());
        int[] to = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            to[at] = out.length();
            boolean pair = text.startsWith("\r\n", at);
            if (!pair) {
                out.append(text.charAt(at) == '\r' ? '\n' : text.charAt(at));
            }
        }
        return then(out, to);
    }

    private TextRewriter normalize(Normalizer2 nfc) {
        StringBuilder out = new StringBuilder(text.length());
        int[] to = new int[text.length() + 1];
        for (int start = 0; start < text.length(); ) {
            int end = start + Character.charCount(text.codePointAt(start));
            while (end < text.length() && !nfc.hasBoundaryBefore(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            replace(start, end, nfc.normalize(text.substring(start, end)), out, to);
            start = end;
        }
        return then(out, to);
    }

    /** Bidirectional embeddings and isolates end with their line, and nothing ends that did not begin. */
    TextRewriter balance() {
        if (!BidiBalance.isNeeded(text)) {
            return this;
        }
        StringBuilder out = new StringBuilder(text.length());
        int[] to = new int[text.length() + 1];
        BidiBalance balance = new BidiBalance(out);
        for (int at = 0; at < text.length(); at++) {
            to[at] = out.length();
            balance.append(text.charAt(at));
        }
        balance.endLine();
        return then(out, to);
    }

    /**
     * White space as a browser shows it, with at most this many line feeds in a row. Nothing invisible, of whatever
     * kind, stays at the ends of a line.
     */
    TextRewriter collapse(int lineFeeds) {
        if (PlainText.isTidy(text)) {
            return this;
        }
        StringBuilder out = new StringBuilder(text.length());
        int[] to = new int[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            int end = endOfInvisible(at);
            if (end == at) {
                to[at] = out.length();
                out.append(text.charAt(at));
                at++;
                continue;
            }
            boolean edge = at == 0 || end == text.length();
            int breaks = lineEnds(at, end);
            if (edge || breaks > 0) {
                replace(at, end, edge ? "" : "\n".repeat(Math.min(breaks, lineFeeds)), out, to);
            } else {
                collapseSpaces(at, end, out, to);
            }
            at = end;
        }
        return then(out, to);
    }

    private void collapseSpaces(int start, int end, StringBuilder out, int[] to) {
        for (int at = start; at < end; ) {
            int next = at;
            while (next < end && isSpace(text.charAt(next))) {
                next++;
            }
            next = Math.max(next, at + 1);
            replace(at, next, isSpace(text.charAt(at)) ? " " : text.substring(at, next), out, to);
            at = next;
        }
    }

    private static void replace(int start, int end, String replacement, StringBuilder out, int[] to) {
        to[start] = out.length();
        out.append(replacement);
        for (int inside = start + 1; inside < end; inside++) {
            to[inside] = out.length();
        }
    }

    /** Code as it stands: only blank lines at its ends, and the spaces after it, go. */
    TextRewriter trimBlankLines() {
        String stripped = text.stripTrailing();
        int firstLine = stripped.length() - stripped.stripLeading().length();
        int start = stripped.lastIndexOf('\n', Math.max(firstLine - 1, 0)) + 1;
        StringBuilder out = new StringBuilder(stripped.length());
        int[] to = new int[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            to[at] = out.length();
            if (at >= start && at < stripped.length()) {
                out.append(text.charAt(at));
            }
        }
        return then(out, to);
    }

    private TextRewriter then(StringBuilder out, int[] to) {
        to[text.length()] = out.length();
        if (out.length() == text.length() && text.contentEquals(out)) {
            return this;
        }
        if (moved == null) {
            return new TextRewriter(out.toString(), to, originalLength);
        }
        int[] composed = new int[moved.length];
        for (int offset = 0; offset < moved.length; offset++) {
            composed[offset] = to[moved[offset]];
        }
        return new TextRewriter(out.toString(), composed, originalLength);
    }

    private int endOfInvisible(int start) {
        int end = start;
        while (end < text.length() && PlainText.isInvisible(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int lineEnds(int start, int end) {
        int lineEnds = 0;
        for (int at = start; at < end; at++) {
            lineEnds += isLineEnd(text.charAt(at)) ? 1 : 0;
        }
        return lineEnds;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\f';
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\u2028' || character == '\u2029';
    }
}
