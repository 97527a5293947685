package org.copydesk.wire.line;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.story.WireStory.Became;
import org.copydesk.wire.words.WordLists;

/** Recognises lines that name their field themselves: "Headline: Ferry to run". */
public final class Labels {
    private static final Map<String, String> FIELDS = WordLists.meanings("field-labels");
    private static final Pattern LABELLED = Pattern.compile("^(\\p{L}[\\p{L}\\p{M} -]{1,24}?)\\s?[:：]\\s?(\\S.*)$");

    /** A field and its words. */
    public record Labelled(Became field, String words) {}

    private Labels() {}

    /** The field a line names, or nothing. */
    public static Optional<Labelled> recognise(String text) {
        if (text.length() > 1_000) {
            return Optional.empty();
        }
        Matcher matcher = LABELLED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String field = FIELDS.get(matcher.group(1).toLowerCase(Locale.ROOT));
        return field == null
                ? Optional.empty()
                : Optional.of(new Labelled(Became.valueOf(field.toUpperCase(Locale.ROOT)), matcher.group(2)));
    }
}
