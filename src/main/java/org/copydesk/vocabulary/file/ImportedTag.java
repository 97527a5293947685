package org.copydesk.vocabulary.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A row of a file of tags. What the row leaves out stays unchanged in an existing tag.
 *
 * @param place where in the file it stands
 * @param key what the file itself calls it by, such as a concept's URI; or null
 * @param values null where the file says that there is none, left out where it says nothing
 * @param aliases null if the file says nothing of them
 * @param moreAliases whether the aliases come to those that are there, or replace them
 * @param labels by language; null where the file says that there is none
 */
public record ImportedTag(
        Place place,
        String key,
        Map<Field, String> values,
        List<String> aliases,
        boolean moreAliases,
        Map<String, String> labels) {

    /** The fields with one value; a parent is named by its slug, or by what the file or its URI calls it. */
    public enum Field {
        SLUG,
        LABEL,
        KIND,
        PARENT,
        URI,
        CODE,
        POSITION
    }

    /** A line of a table, or a concept. */
    public record Place(Integer line, String concept) {
        @Override
        public String toString() {
            return line == null ? "Concept " + concept : "Line " + line;
        }
    }

    public boolean says(Field field) {
        return values.containsKey(field);
    }

    public String value(Field field) {
        return values.get(field);
    }

    public String valueOr(Field field, String present) {
        return says(field) ? value(field) : present;
    }

    /** A language tag in the case that BCP 47 recommends; one that is not well-formed stays as it is. */
    static String language(String tag) {
        String canonical = Locale.forLanguageTag(tag).toLanguageTag();
        return canonical.equals("und") ? tag : canonical;
    }
}
