package org.copydesk.wire.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.words.WordLists;

/** Parts what a copy of a page glues together: "Jane Doe2 minutes ago", "EditorFollow", "10:40Updated". */
public final class GluedWords {
    private static final String MONTHS = String.join("|", WordLists.words("glued-months"));
    private static final String BUTTONS = String.join("|", WordLists.words("glued-buttons"));
    private static final Pattern BEFORE_MONTH =
            Pattern.compile("(?<=[\\p{Ll}\\d.)])(?=(?:" + capitalised(MONTHS) + ")\\.?\\s\\d{1,2}\\b)");
    private static final Pattern BEFORE_BUTTON = Pattern.compile(
            "(?<=[\\p{Ll}\\d.)]|UTC|GMT|[A-Z][SD]T|[A-Z]T)(?=(?:" + capitalised(BUTTONS) + ")(?![\\p{Ll}]))");
    private static final Pattern BEFORE_DIGITS =
            Pattern.compile("(?<=[\\p{Ll}.])(?=\\d{1,2}\\s(?:sec|min|hour|hr|day|week|month)\\p{L}{0,6}\\sago\\b)"
                    + "|(?<=[\\p{L}&&[^年월月년]])(?=(?:19|20)\\d\\d\\s?[年년./-]\\s?\\d)|(?<=\\p{Ll}{2})(?=\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d)"
                    + "|(?<=\\p{Ll}{3})(?=\\d{1,2}\\s\\p{L}{3,10}\\s20\\d\\d)");
    private static final Pattern YEAR_AND_TIME = Pattern.compile("(?<=(?<!\\d)20\\d\\d)(?=\\d{1,2}:\\d{2})");

    private GluedWords() {}

    /** The text with a stroke where two parts were glued, and a space between a year and a time. */
    public static String part(String text) {
        String parted = YEAR_AND_TIME.matcher(text).replaceAll(" ");
        parted = BEFORE_MONTH.matcher(parted).replaceAll(" | ");
        parted = BEFORE_DIGITS.matcher(parted).replaceAll(" | ");
        return BEFORE_BUTTON.matcher(parted).replaceAll(" | ");
    }

    private static String capitalised(String words) {
        return Pattern.compile("(?<![\\p{L} ])\\p{L}")
                .matcher(words)
                .replaceAll(first -> Matcher.quoteReplacement(first.group().toUpperCase(java.util.Locale.ROOT)));
    }
}
