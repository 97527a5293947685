package org.copydesk.wire.words;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months in many languages, in the forms that stand in dates and those that stand alone. */
final class MonthNames {
    /** The number of the month by its name in lower case, without a final full stop. */
    static final Map<String, String> ALL = all();

    private static final int SHORTEST = 3;

    private MonthNames() {}

    private static Map<String, String> all() {
        Map<String, String> names = new HashMap<>(WordLists.meanings("months"));
        Set<String> languages = WordLists.words("month-languages");
        for (TextStyle style :
                List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
            languages.stream().sorted().map(Locale::forLanguageTag).forEach(locale -> add(locale, style, names));
        }
        return Map.copyOf(names);
    }

    private static void add(Locale locale, TextStyle style, Map<String, String> names) {
        for (Month month : Month.values()) {
            String name =
                    month.getDisplayName(style, locale).toLowerCase(locale).replaceFirst("\\.$", "");
            boolean letters = name.length() >= SHORTEST && name.chars().noneMatch(Character::isDigit);
            if (letters && name.indexOf(' ') < 0) {
                names.putIfAbsent(name, Integer.toString(month.getValue()));
            }
        }
    }
}
