package org.copydesk.wire.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures how much of a short text are words that stand on buttons, in boxes and in notices around a story. */
public final class FurnitureWords {
    private static final Set<String> WORDS = WordLists.words("furniture-words");
    private static final Set<String> PARTS = WordLists.words("furniture-parts");
    private static final Map<String, List<String>> PARTS_BY_FIRST = new HashMap<>();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");
    private static final int READ = 400;

    static {
        PARTS.forEach(part -> PARTS_BY_FIRST
                .computeIfAbsent(part.substring(0, 1), key -> new java.util.ArrayList<>())
                .add(part));
    }

    private FurnitureWords() {}

    /** The share of such words, from 0 to 1. */
    public static double share(String text) {
        String lower = text.substring(0, Math.min(text.length(), READ)).toLowerCase(Locale.ROOT);
        Matcher matcher = WORD.matcher(lower);
        int words = 0;
        int found = 0;
        while (matcher.find()) {
            words++;
            found += WORDS.contains(matcher.group()) ? 1 : 0;
        }
        int parts = parts(lower);
        double ofWords = words == 0 ? 0 : (double) found / words;
        double ofParts = lower.isEmpty() ? 0 : (double) parts / lower.length();
        return Math.min(1, Math.max(ofWords, ofParts * 1.5));
    }

    /** The characters that belong to parts of such words, in scripts that don't part words or inflect at their ends. */
    private static int parts(String lower) {
        int characters = 0;
        for (int i = 0; i < lower.length(); ) {
            int length = 0;
            for (String part : PARTS_BY_FIRST.getOrDefault(lower.substring(i, i + 1), List.of())) {
                length = part.length() > length && lower.startsWith(part, i) ? part.length() : length;
            }
            characters += length;
            i += Math.max(1, length);
        }
        return characters;
    }
}
