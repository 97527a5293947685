package org.copydesk.platform.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Folds text for a search by words: compatibility forms, case and accents make no difference. A text matches a query if it
 * contains every word of it, in any order.
 */
public final class SearchText {
    /** The longest text that is searched, in characters; H2 compares no longer ones. */
    private static final int LONGEST = 900_000;

    private static final int MOST_WORDS = 20;
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F\\u00AD\\u200B-\\u200D\\u2060]+");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC]");

    private SearchText() {}

    /** The texts in folded form, a line each; nulls are left out. */
    public static String of(Collection<String> texts) {
        String all =
                texts.stream().filter(Objects::nonNull).map(SearchText::fold).collect(Collectors.joining("\n"));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    /** The words of a query in folded form, twenty at the most. */
    public static List<String> words(String query) {
        return Arrays.stream(WHITE_SPACE.split(fold(query)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static String fold(String text) {
        String decomposed = Folding.DECOMPOSITION.normalize(Folding.CASE.normalize(text));
        String plain = ACCENTS.matcher(decomposed).replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(character -> append(folded, character));
        return WHITE_SPACE.matcher(APOSTROPHES.matcher(folded).replaceAll("'")).replaceAll(" ");
    }

    /** Letters with a stroke and ligatures have no decomposition in Unicode. */
    private static void append(StringBuilder folded, int character) {
        switch (character) {
            case '\u00F8' -> folded.append('o');
            case '\u0142' -> folded.append('l');
            case '\u0111', '\u00F0' -> folded.append('d');
            case '\u0131' -> folded.append('i');
            case '\u00E6' -> folded.append("ae");
            case '\u0153' -> folded.append("oe");
            case '\u00FE' -> folded.append("th");
            default -> folded.appendCodePoint(character);
        }
    }

    /** Loads ICU's data when the first text is folded, not when the application starts. */
    private static final class Folding {
        static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
        static final Normalizer2 DECOMPOSITION = Normalizer2.getNFKDInstance();
    }
}
