package org.copydesk.wire.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copydesk.wire.text.WireText.Line;
import org.jsoup.Jsoup;

/** Takes the markup of Markdown, HTML and the wire's own formats off lines; lines of markup alone become empty. */
public final class LineMarkup {
    private static final int LONGEST = 20_000;
    private static final Pattern HTML = Pattern.compile("(?i)^(?:<!doctype html|<html[\\s>])");
    private static final Pattern TITLE = Pattern.compile("(?i)<(?:title|meta|link|head)[\\s>]");
    private static final Pattern EMPHASIS = Pattern.compile("^(\\*{1,3}|_{1,3})(?=\\S)(.{1,500}?)(?<=\\S)\\1$");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]{1,200})\\*\\*|__([^_]{1,200})__");
    private static final Pattern PICTURE = Pattern.compile("^!\\[[^\\]]{0,300}\\]\\([^)\\s]{1,1000}\\)$");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]{1,300})\\]\\(https?://[^)\\s]{1,1000}\\)");

    private LineMarkup() {}

    /** The lines without their markup; numbers and printed text stay. */
    public static List<Line> plain(List<Line> lines) {
        boolean html = lines.stream().limit(3).anyMatch(line -> HTML.matcher(line.text())
                .find());
        long carets = lines.stream().filter(line -> line.text().startsWith("^")).count();
        List<Line> plain = new ArrayList<>(lines.size());
        int gap = 0;
        for (Line line : lines) {
            String text = line.text().length() > LONGEST ? line.text() : text(line.text(), html, carets > 1);
            boolean gone = text.isEmpty() && !line.text().isEmpty();
            plain.add(new Line(
                    line.number(), line.printed(), text, html ? 1 : Math.max(gap, line.gap()), line.indented()));
            gap = gone ? Math.max(gap, line.gap()) : 0;
        }
        return plain;
    }

    private static String text(String text, boolean html, boolean anpa) {
        if (html) {
            return TITLE.matcher(text).find()
                    ? ""
                    : clean(Jsoup.parseBodyFragment(text).text());
        }
        if (anpa && text.startsWith("^")) {
            return text.substring(1).replaceFirst("[<=]$", "").strip();
        }
        if (PICTURE.matcher(text).matches()) {
            return "";
        }
        String plain = EMPHASIS.matcher(text).replaceFirst("$2");
        plain = STRONG.matcher(plain).replaceAll("$1$2");
        return text.indexOf("](") > 0 ? LINK.matcher(plain).replaceAll("$1") : plain;
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
