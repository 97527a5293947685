package org.copydesk.wire.words;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the words around a printed time: "Published", "최종수정", weekdays and the like. */
public final class TimeWords {
    /** What a run of words says of the time beside it. */
    public enum Label {
        PUBLISHED,
        UPDATED,
        NONE
    }

    private static final Map<String, String> MEANINGS = WordLists.meanings("time-words");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'-]*");
    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}[\\p{L}\\p{M}'-]{0,30})[^\\p{L}\\p{N}|]{0,5}$");

    private TimeWords() {}

    static boolean isWeekday(String word) {
        return "weekday".equals(MEANINGS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** What the words say; the last word that says something counts. */
    public static Label label(String words) {
        Label label = Label.NONE;
        Matcher matcher = WORD.matcher(words);
        while (matcher.find()) {
            String meaning = MEANINGS.getOrDefault(matcher.group().toLowerCase(Locale.ROOT), "");
            if (meaning.equals("updated")) {
                label = Label.UPDATED;
            } else if (meaning.equals("published")) {
                label = Label.PUBLISHED;
            }
        }
        return label;
    }

    /** Whether there is nothing in the text but such words and punctuation. */
    public static boolean only(String words) {
        Matcher matcher = WORD.matcher(words);
        while (matcher.find()) {
            if (!MEANINGS.containsKey(matcher.group().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return words.chars().noneMatch(Character::isDigit);
    }

    /** The text without such words at its end. */
    static String withoutTrailing(String words) {
        String rest = words;
        Matcher last = LAST_WORD.matcher(rest);
        while (last.find() && MEANINGS.containsKey(last.group(1).toLowerCase(Locale.ROOT))) {
            rest = rest.substring(0, last.start());
            last = LAST_WORD.matcher(rest);
        }
        return rest;
    }
}
