package org.copydesk.wire.words;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Detects the language of a text: by its script where one language writes it, else by its n-grams and small words. */
public final class LanguageDetector {
    /** The tag of a language that is not known. */
    public static final String UNKNOWN = "und";

    /**
     * A detected language.
     *
     * @param language a BCP 47 tag, or {@code und}
     * @param isSure whether no other language comes close
     * @param other the language that comes closest, or null
     */
    public record Guess(String language, boolean isSure, String other) {}

    private static final int READ = 6_000;
    private static final int FEWEST_LETTERS = 40;
    private static final double LIKELY = 0.7;
    private static final double SURE = 0.9;
    private static final double SHARE_OF_SCRIPT = 0.3;
    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));
    private static final Map<String, String> TAGS = Map.of("iw", "he", "in", "id");
    private static final Set<Set<String>> NEAR = Set.of(
            Set.of("hr", "sr"),
            Set.of("no", "da"),
            Set.of("cs", "sk"),
            Set.of("id", "ms"),
            Set.of("es", "gl"),
            Set.of("es", "an"),
            Set.of("es", "ast"));

    /** Loaded when the first text needs it, without the languages that their script tells: these have the most n-grams. */
    private static final class Profiles {
        static final com.optimaize.langdetect.LanguageDetector DETECTOR = load();

        private static com.optimaize.langdetect.LanguageDetector load() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader()
                                .readBuiltIn(BuiltInLanguages.getLanguages().stream()
                                        .filter(language -> !isToldByScript(language.getLanguage()))
                                        .toList()))
                        .shortTextAlgorithm(0)
                        .probabilityThreshold(0.05)
                        .seed(1)
                        .build();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private LanguageDetector() {}

    private static boolean isToldByScript(String language) {
        return language.equals("zh") || language.equals("ja") || SCRIPTS.containsValue(language);
    }

    /** The language of the first 6,000 characters. */
    public static Guess detect(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), READ));
        Map<UnicodeScript, Integer> scripts = new HashMap<>();
        text.codePoints().filter(Character::isLetter).forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        double enough = letters * SHARE_OF_SCRIPT;
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana + scripts.getOrDefault(UnicodeScript.HAN, 0) > enough
                && scripts.getOrDefault(UnicodeScript.HANGUL, 0) <= enough) {
            return new Guess(kana * 20 > letters ? "ja" : "zh", true, null);
        }
        return SCRIPTS.entrySet().stream()
                .filter(script -> scripts.getOrDefault(script.getKey(), 0) > enough)
                .max(Comparator.comparing(script -> scripts.get(script.getKey())))
                .map(script -> new Guess(script.getValue(), true, null))
                .orElseGet(() -> byNgrams(text, letters));
    }

    private static Guess byNgrams(String text, int letters) {
        List<DetectedLanguage> found = letters < 8 ? List.of() : Profiles.DETECTOR.getProbabilities(text);
        if (found.isEmpty()) {
            return new Guess(UNKNOWN, false, null);
        }
        String best = tag(found.get(0));
        String second = found.size() > 1 ? tag(found.get(1)) : null;
        double probability = found.get(0).getProbability();
        boolean near = second != null && NEAR.contains(Set.of(best, second));
        if (probability < LIKELY && !near) {
            return new Guess(UNKNOWN, false, best);
        }
        return new Guess(best, probability >= SURE && letters >= FEWEST_LETTERS, second);
    }

    private static String tag(DetectedLanguage language) {
        String tag = language.getLocale().toString();
        return TAGS.getOrDefault(tag, tag);
    }
}
