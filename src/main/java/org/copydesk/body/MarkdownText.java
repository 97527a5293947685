package org.copydesk.body;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes a text and its marks as inline Markdown. Delimiters are used where they are certain to be read as such: around
 * letters and digits, away from other marks. Elsewhere, and for marks that Markdown lacks, HTML elements are.
 */
final class MarkdownText implements MarkNesting.Visitor {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<|~]|&(?=[#A-Za-z])");
    private static final Pattern LINE_START = Pattern.compile("(?m)^(?:(\\d{1,9})(?=[.)])|(?=[#+=:>-]))");
    private static final Pattern LINE_FEED = Pattern.compile("(?<!\n)\n(?!\n)");

    private final StringBuilder out = new StringBuilder();
    private final String text;
    private final String lineBreak;
    /** How many marks begin or end at an offset. */
    private final NavigableMap<Integer, Integer> boundaries = new TreeMap<>();

    private boolean verbatim;
    private boolean inReference;
    private boolean afterReference;

    private MarkdownText(Block.Rich rich, String lineBreak) {
        this.text = rich.text();
        this.lineBreak = lineBreak;
        rich.marks().forEach(mark -> {
            boundaries.merge(mark.start(), 1, Integer::sum);
            boundaries.merge(mark.end(), 1, Integer::sum);
        });
    }

    static String write(Block.Rich rich, String lineBreak) {
        MarkdownText writer = new MarkdownText(rich, lineBreak);
        MarkNesting.walk(rich, writer);
        return writer.out.toString();
    }

    @Override
    public void open(Mark mark) {
        String delimiter = delimiter(mark);
        if (NoteMarks.isReference(mark)) {
            escapeExclamation();
            out.append("[^").append(mark.note(text)).append(']');
            inReference = true;
        } else if (mark.type() == Mark.Type.LINK) {
            escapeExclamation();
            out.append('[');
        } else if (delimiter != null) {
            out.append(delimiter);
            verbatim = mark.type() == Mark.Type.CODE;
        } else {
            out.append('<').append(HtmlMarks.element(mark.type())).append('>');
        }
    }

    @Override
    public void close(Mark mark) {
        String delimiter = delimiter(mark);
        verbatim = false;
        if (NoteMarks.isReference(mark)) {
            inReference = false;
            afterReference = true;
        } else if (mark.type() == Mark.Type.LINK) {
            out.append("](<").append(mark.href().replace("&", "&amp;")).append(">)");
        } else if (delimiter != null) {
            out.append(delimiter);
        } else {
            out.append("</").append(HtmlMarks.element(mark.type())).append('>');
        }
    }

    @Override
    public void text(String stretch) {
        if (inReference) {
            return;
        }
        if (verbatim) {
            out.append(stretch);
            return;
        }
        if (afterReference && (stretch.startsWith("(") || stretch.startsWith(":"))) {
            // It would be read with the reference: as a link's address, or as the beginning of the note.
            out.append('\\');
        }
        afterReference = false;
        String escaped = SPECIAL.matcher(stretch).replaceAll("\\\\$0");
        boolean startsLine = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        out.append(LINE_FEED
                .matcher(startsLine ? escapeLines(escaped) : escapeLaterLines(escaped))
                .replaceAll(lineBreak.replace("\\", "\\\\")));
    }

    private static String escapeLaterLines(String escaped) {
        int second = escaped.indexOf('\n') + 1;
        return second == 0 ? escaped : escaped.substring(0, second) + escapeLines(escaped.substring(second));
    }

    private static String escapeLines(String escaped) {
        return LINE_START.matcher(escaped).replaceAll("$1\\\\");
    }

    /** An exclamation mark before a link would make it a picture. */
    private void escapeExclamation() {
        int last = out.length() - 1;
        if (last >= 0 && out.charAt(last) == '!') {
            out.insert(last, '\\');
        }
    }

    private String delimiter(Mark mark) {
        return switch (mark.type()) {
            case STRONG -> isPlain(mark) ? "**" : null;
            case EMPHASIS -> isPlain(mark) ? "*" : null;
            case STRIKE -> isPlain(mark) ? "~~" : null;
            case CODE -> isPlainCode(mark) ? "`" : null;
            default -> null;
        };
    }

    private boolean isPlain(Mark mark) {
        return hasNoneInside(mark)
                && boundaries.get(mark.start()) == 1
                && boundaries.get(mark.end()) == 1
                && Character.isLetterOrDigit(text.codePointAt(mark.start()))
                && Character.isLetterOrDigit(text.codePointBefore(mark.end()));
    }

    private boolean isPlainCode(Mark mark) {
        return hasNoneInside(mark)
                && text.substring(mark.start(), mark.end())
                        .chars()
                        .noneMatch(character -> "`\n|\\".indexOf(character) >= 0);
    }

    private boolean hasNoneInside(Mark mark) {
        return boundaries.subMap(mark.start(), false, mark.end(), false).isEmpty();
    }
}
