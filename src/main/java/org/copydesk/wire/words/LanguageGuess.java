package org.copydesk.wire.words;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses the language of a text: by its script, and in Latin script by its small words. */
public final class LanguageGuess {
    private static final int READ = 20_000;
    private static final int FEWEST_WORDS = 4;
    private static final Map<String, Set<String>> SMALL_WORDS = WordLists.lists("stop-words");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
    private static final Pattern RUSSIAN = Pattern.compile("[ыэъёЫЭЪЁ]");
    private static final Pattern PERSIAN = Pattern.compile("[پچژگ]");
    private static final Pattern URDU = Pattern.compile("[ٹڈڑے]");
    private static final double SHARE_OF_SCRIPT = 0.3;

    private LanguageGuess() {}

    /** A BCP 47 tag for the first 20,000 characters, or nothing where there is doubt. */
    public static Optional<String> of(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), READ));
        Map<UnicodeScript, Integer> scripts = new HashMap<>();
        text.codePoints().filter(Character::isLetter).forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        int kana = count(scripts, UnicodeScript.HIRAGANA) + count(scripts, UnicodeScript.KATAKANA);
        if (count(scripts, UnicodeScript.HANGUL) > letters * SHARE_OF_SCRIPT) {
            return Optional.of("ko");
        }
        if (kana + count(scripts, UnicodeScript.HAN) > letters * SHARE_OF_SCRIPT) {
            return Optional.of(kana * 20 > letters ? "ja" : "zh");
        }
        if (count(scripts, UnicodeScript.CYRILLIC) > letters * SHARE_OF_SCRIPT) {
            return cyrillic(text);
        }
        if (count(scripts, UnicodeScript.ARABIC) > letters * SHARE_OF_SCRIPT) {
            String persian = PERSIAN.matcher(text).find() ? "fa" : "ar";
            return Optional.of(URDU.matcher(text).find() ? "ur" : persian);
        }
        return byScriptAlone(scripts, letters).or(() -> latin(text));
    }

    private static Optional<String> byScriptAlone(Map<UnicodeScript, Integer> scripts, int letters) {
        Map<UnicodeScript, String> tags = Map.of(
                UnicodeScript.HEBREW, "he",
                UnicodeScript.GREEK, "el",
                UnicodeScript.THAI, "th",
                UnicodeScript.DEVANAGARI, "hi",
                UnicodeScript.GEORGIAN, "ka",
                UnicodeScript.ARMENIAN, "hy");
        return tags.entrySet().stream()
                .filter(tag -> count(scripts, tag.getKey()) > letters * SHARE_OF_SCRIPT)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> cyrillic(String text) {
        boolean ukrainian = UKRAINIAN.matcher(text).find();
        boolean russian = RUSSIAN.matcher(text).find();
        return ukrainian == russian ? Optional.empty() : Optional.of(ukrainian ? "uk" : "ru");
    }

    private static Optional<String> latin(String text) {
        Map<String, Integer> hits = new HashMap<>();
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        int count = 0;
        while (words.find()) {
            count++;
            String word = words.group();
            SMALL_WORDS.forEach((language, small) -> hits.merge(language, small.contains(word) ? 1 : 0, Integer::sum));
        }
        List<Map.Entry<String, Integer>> ranked = hits.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        if (ranked.size() < 2) {
            return Optional.empty();
        }
        int best = ranked.get(0).getValue();
        boolean clear = best >= FEWEST_WORDS
                && best * 10 >= count
                && best * 4 >= ranked.get(1).getValue() * 5;
        return clear ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
    }

    private static int count(Map<UnicodeScript, Integer> scripts, UnicodeScript script) {
        return scripts.getOrDefault(script, 0);
    }
}
