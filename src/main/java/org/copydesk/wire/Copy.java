package org.copydesk.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.copydesk.wire.WireStory.Became;
import org.copydesk.wire.WireStory.ReportLine;
import org.copydesk.wire.WireText.Line;
import org.copydesk.wire.words.Sentences;

/**
 * The passages of a text and who claims them. A passage is one line, or the lines of one paragraph where the text was
 * wrapped by hand. What nobody has claimed is free; the report can be drawn up once nothing is.
 */
final class Copy {
    /** One or more lines that belong together. */
    private record Passage(List<Line> lines, String text) {}

    /** Around a passage; a long headline is not compared with every short line. */
    private static final int MOST_PUNCTUATION = 50;

    private final List<Passage> passages = new ArrayList<>();
    private final Became[] became;
    private final String[] notes;

    /** @param standsAlone tells lines that are never part of a paragraph, whatever stands around them */
    Copy(WireText text, Predicate<String> standsAlone) {
        int width = Wrapping.width(text.lines());
        int enough = Wrapping.isSpaced(text.lines()) ? width - Wrapping.SLACK : width;
        for (Line line : text.lines()) {
            Passage last = passages.isEmpty() ? null : passages.get(passages.size() - 1);
            if (last != null && Wrapping.continues(last.lines(), line, enough, standsAlone)) {
                last.lines().add(line);
            } else {
                passages.add(new Passage(new ArrayList<>(List.of(line)), line.text()));
            }
        }
        passages.replaceAll(passage -> new Passage(passage.lines(), joined(passage.lines())));
        became = new Became[passages.size()];
        notes = new String[passages.size()];
        for (int i = 0; i < size(); i++) {
            if (text(i).isEmpty()) {
                claim(i, Became.DISCARDED, "nothing visible");
            }
        }
    }

    int size() {
        return passages.size();
    }

    String text(int passage) {
        return passages.get(passage).text();
    }

    /** The number of blank lines before the passage. */
    int gapBefore(int passage) {
        return passages.get(passage).lines().get(0).gap();
    }

    int lineNumber(int passage) {
        return passages.get(passage).lines().get(0).number();
    }

    boolean isFree(int passage) {
        return became[passage] == null;
    }

    boolean is(int passage, Became field) {
        return became[passage] == field;
    }

    /** What the passage became, or null while it is free. */
    Became became(int passage) {
        return became[passage];
    }

    /** The first passage that became that field, or -1. */
    int first(Became field) {
        return Arrays.asList(became).indexOf(field);
    }

    /** The first free passage from there on, or the size if there is none. */
    int nextFree(int from) {
        int passage = from;
        while (passage < size() && !isFree(passage)) {
            passage++;
        }
        return passage;
    }

    /** @param note null if there is nothing to say */
    void claim(int passage, Became field, String note) {
        if (!isFree(passage)) {
            throw new IllegalStateException("line " + lineNumber(passage) + " is claimed twice");
        }
        became[passage] = field;
        note(passage, note);
    }

    void note(int passage, String note) {
        if (note != null && !note.isEmpty()) {
            notes[passage] = notes[passage] == null ? note : notes[passage] + "; " + note;
        }
    }

    List<ReportLine> report() {
        List<ReportLine> report = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            for (Line line : passages.get(i).lines()) {
                boolean first = line.number() == lineNumber(i);
                String note = first ? notes[i] : "continues line " + lineNumber(i);
                report.add(new ReportLine(line.number(), line.printed(), became[i].field(), note));
            }
        }
        return report;
    }

    /** Whether two passages say the same, whatever their case and final punctuation. Reads as much as the shorter one has. */
    static boolean same(String one, String other) {
        return one != null
                && other != null
                && Math.abs(one.length() - other.length()) <= MOST_PUNCTUATION
                && core(one).equalsIgnoreCase(core(other));
    }

    private static String core(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }

    private static String joined(List<Line> lines) {
        StringBuilder joined = new StringBuilder();
        for (Line line : lines) {
            boolean spaceless = joined.length() == 0
                    || (joined.charAt(joined.length() - 1) == '-'
                            && Character.isLowerCase(line.text().charAt(0)))
                    || (Wrapping.isIdeographic(joined.charAt(joined.length() - 1))
                            && Wrapping.isIdeographic(line.text().charAt(0)));
            joined.append(spaceless ? "" : " ").append(line.text());
        }
        return joined.toString();
    }

    /** Tells text wrapped by hand, at 72 columns say, from text with one paragraph to a line. */
    private static final class Wrapping {
        private static final int NARROWEST = 45;
        private static final int WIDEST = 100;
        private static final int RAGGED = 14;
        private static final int SLACK = 8;
        private static final int FEWEST_FULL_LINES = 3;

        /** The width the text was wrapped at, or 0 if it was not. */
        static int width(List<Line> lines) {
            List<Line> followed = new ArrayList<>();
            int width = 0;
            for (int i = 0; i < lines.size(); i++) {
                String text = lines.get(i).text();
                int columns = columns(text);
                if (columns > WIDEST && text.indexOf(' ') > 0) {
                    return 0;
                }
                if (i + 1 < lines.size() && lines.get(i + 1).gap() == 0 && columns >= NARROWEST && columns <= WIDEST) {
                    followed.add(lines.get(i));
                    width = Math.max(width, columns);
                }
            }
            int limit = width - RAGGED;
            List<Line> full = followed.stream()
                    .filter(line -> columns(line.text()) > limit)
                    .toList();
            long ended =
                    full.stream().filter(line -> Sentences.ends(line.text())).count();
            boolean wrapped = full.size() >= FEWEST_FULL_LINES
                    && full.size() * 3 >= followed.size() * 2
                    && ended * 2 < full.size();
            return wrapped ? width : 0;
        }

        /** Whether blank lines part the paragraphs, so that a line may be a little short of the width. */
        static boolean isSpaced(List<Line> lines) {
            return lines.stream().skip(1).filter(line -> line.gap() > 0).count() * 8 > lines.size();
        }

        /** Whether the next word would not have fitted on the line above, as when a text is wrapped. */
        static boolean continues(List<Line> passage, Line line, int enough, Predicate<String> standsAlone) {
            Line last = passage.get(passage.size() - 1);
            if (enough <= 0
                    || line.gap() > 0
                    || line.text().isEmpty()
                    || last.text().isEmpty()) {
                return false;
            }
            boolean newIndent = line.indented() && !last.indented();
            boolean broken = Character.isLowerCase(line.text().codePointAt(0)) && !Sentences.ends(last.text());
            int space = line.text().indexOf(' ');
            String firstWord = space < 0 ? line.text() : line.text().substring(0, space);
            int reach = columns(last.text()) + 1 + (isIdeographic(firstWord.charAt(0)) ? 2 : columns(firstWord));
            return !newIndent
                    && reach > (broken ? enough - RAGGED : enough)
                    && !Sentences.startsItem(line.text())
                    && !standsAlone.test(last.text())
                    && !standsAlone.test(line.text());
        }

        private static int columns(String text) {
            return text.length() > WIDEST
                    ? text.length()
                    : text.chars().map(c -> isWide(c) ? 2 : 1).sum();
        }

        private static boolean isWide(int c) {
            return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3);
        }

        private static boolean isIdeographic(int c) {
            return (c >= 0x3000 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF00 && c <= 0xFF60);
        }
    }
}
