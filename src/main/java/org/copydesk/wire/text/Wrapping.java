package org.copydesk.wire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.copydesk.wire.text.WireText.Line;
import org.copydesk.wire.words.Sentences;

/** Tells text wrapped by hand, at 72 columns say, from text with one paragraph to a line. */
final class Wrapping {
    private static final int NARROWEST = 45;
    private static final int WIDEST = 100;
    private static final int RAGGED = 14;
    private static final int SLACK = 8;
    private static final int FEWEST_FULL_LINES = 3;

    private final List<Line> lines;
    private final int enough;
    private final Predicate<String> standsAlone;
    private int asked;
    private boolean answer;

    private Wrapping(List<Line> lines, int enough, Predicate<String> standsAlone) {
        this.lines = lines;
        this.enough = enough;
        this.standsAlone = standsAlone;
    }

    static Wrapping of(List<Line> lines, Predicate<String> standsAlone) {
        int width = width(lines);
        return new Wrapping(lines, isSpaced(lines) ? width - SLACK : width, standsAlone);
    }

    /** The line behind the paragraph that begins on a line. */
    int end(int start) {
        int end = start + 1;
        while (end < lines.size() && continues(lines.get(end - 1), lines.get(end))) {
            end++;
        }
        return end;
    }

    /** The width the text was wrapped at, or 0 if it was not. */
    private static int width(List<Line> lines) {
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
        List<Line> full =
                followed.stream().filter(line -> columns(line.text()) > limit).toList();
        long ended = full.stream().filter(line -> Sentences.ends(line.text())).count();
        boolean wrapped =
                full.size() >= FEWEST_FULL_LINES && full.size() * 3 >= followed.size() * 2 && ended * 2 < full.size();
        return wrapped ? width : 0;
    }

    /** Whether blank lines part the paragraphs, so that a line may be a little short of the width. */
    static boolean isSpaced(List<Line> lines) {
        return lines.stream().skip(1).filter(line -> line.gap() > 0).count() * 8 > lines.size();
    }

    /** Whether the next word would not have fitted on the line above, as when a text is wrapped. */
    private boolean continues(Line last, Line line) {
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
                && !standsAlone(last)
                && !standsAlone(line);
    }

    /** Each line is asked for twice in a row, as the next and as the last. */
    private boolean standsAlone(Line line) {
        if (line.number() != asked) {
            asked = line.number();
            answer = standsAlone.test(line.text());
        }
        return answer;
    }

    static String joined(List<Line> lines) {
        if (lines.size() == 1) {
            return lines.get(0).text();
        }
        StringBuilder joined = new StringBuilder();
        for (Line line : lines) {
            boolean spaceless = joined.length() == 0
                    || (joined.charAt(joined.length() - 1) == '-'
                            && Character.isLowerCase(line.text().charAt(0)))
                    || (isIdeographic(joined.charAt(joined.length() - 1))
                            && isIdeographic(line.text().charAt(0)));
            joined.append(spaceless ? "" : " ").append(line.text());
        }
        return joined.toString();
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
