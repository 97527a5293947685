package org.copydesk.platform.paging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.platform.text.SearchText;

/** Builds the conditions of a list's query from its filters. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition with its parameter, unless the value is null. */
    public void add(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    /**
     * Adds that a column of folded text contains every word of a query, unless the query is null.
     *
     * @param column as {@link SearchText} folds it
     */
    public void addWords(String column, String query) {
        if (query != null) {
            for (String word : SearchText.words(query)) {
                String parameter = "word" + parameters.size();
                add(column + " like :" + parameter + " escape '!'", parameter, containing(word));
            }
        }
    }

    /** The conditions as they stand behind {@code where}; true for all rows if there are none. */
    public String query() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    /** The pattern for {@code like … escape '!'} of lower-case text that contains {@code text}, in any case. */
    public static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
