package org.copydesk.platform.text;

import com.github.slugify.Slugify;
import com.ibm.icu.text.Transliterator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes and checks slugs, the part of an address that names a story, tag or byline. Lower-case ASCII letters and
 * digits in words joined by single hyphens, at most {@value #MAX_LENGTH} characters, never of the form of a UUID, so
 * that a slug and an id can stand in the same place of an address.
 */
public final class Slugs {
    /** The longest slug, in characters. */
    public static final int MAX_LENGTH = 80;

    /**
     * A slug as a regular expression, without the bound on its length and without the exclusion of UUIDs. It has as many words
     * as fit into the longest slug: a group that is repeated without a bound recurses with the input.
     */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+){0,39}";

    public static final String MESSAGE = "must be lower-case Latin letters, digits and single hyphens";

    /** A slug of an article, which may be in any script, as a regular expression with the same bound on its words. */
    public static final String ARTICLE_PATTERN =
            "[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+){0,39}";

    public static final String ARTICLE_MESSAGE = "must be lower-case letters of any script, digits and single hyphens";
    private static final Pattern ARTICLE_SLUG = Pattern.compile(ARTICLE_PATTERN);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}\\p{N}]+");
    private static final Pattern QUOTES = Pattern.compile("['\"`\u2018\u2019\u201C\u201D]");

    private static final Pattern SLUG = Pattern.compile(PATTERN);
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern INSIDE_WORDS = Pattern.compile("['\"`]");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
    private static final int LONGEST_READ = 1_000;

    private Slugs() {}

    /**
     * A readable Latin slug of a headline or name in any script, or nothing if it holds no letter or digit (only emoji
     * or punctuation, say).
     */
    public static Optional<String> slug(String text) {
        String latin = Romanization.romanize(THOUSANDS.matcher(start(text)).replaceAll(""));
        String joined = INSIDE_WORDS.matcher(latin).replaceAll("");
        String words = OTHER.matcher(Romanization.SLUGIFY.slugify(joined)).replaceAll("-");
        String slug = cut(trim(words), MAX_LENGTH);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(UUID.matcher(slug).matches() ? slug + "-story" : slug);
    }

    /**
     * A slug of a headline in its own script, with Latin letters in ASCII; nothing if the headline holds no letter or digit.
     */
    public static Optional<String> inOwnScript(String text) {
        String joined =
                QUOTES.matcher(THOUSANDS.matcher(start(text)).replaceAll("")).replaceAll("");
        String words = NO_WORD.matcher(Romanization.foldLatin(joined)).replaceAll("-");
        String slug = cut(trim(words), MAX_LENGTH);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(UUID.matcher(slug).matches() ? slug + "-story" : slug);
    }

    /** Whether the text is a slug that an article may have, in whatever script. */
    public static boolean isArticleSlug(String text) {
        return text.length() <= MAX_LENGTH
                && ARTICLE_SLUG.matcher(text).matches()
                && !UUID.matcher(text).matches();
    }

    /** The slug as it stands in the path of an address (RFC 3986, section 2.5). */
    public static String inPath(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    /** Whether the text is a slug as this class makes them. */
    public static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH
                && SLUG.matcher(text).matches()
                && !UUID.matcher(text).matches();
    }

    /** The slug with a number that tells it from others of the same words: {@code a-slug-2}, within the same bound. */
    public static String numbered(String slug, int number) {
        String suffix = "-" + number;
        return cut(slug, MAX_LENGTH - suffix.length()) + suffix;
    }

    private static String start(String text) {
        if (text.length() <= LONGEST_READ) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_READ - 1)) ? LONGEST_READ - 1 : LONGEST_READ;
        return text.substring(0, end);
    }

    private static String trim(String words) {
        int start = words.startsWith("-") ? 1 : 0;
        int end = words.endsWith("-") ? words.length() - 1 : words.length();
        return start >= end ? "" : words.substring(start, end);
    }

    private static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int boundary = slug.lastIndexOf('-', length);
        int end = Character.isHighSurrogate(slug.charAt(length - 1)) ? length - 1 : length;
        return slug.substring(0, boundary > length / 2 ? boundary : end);
    }

    /**
     * Romanisation, made when the first slug is. BGN for Cyrillic and UNGEGN for Greek, as news agencies spell names;
     * ICU's general rules for all other scripts. ICU promises no thread safety for transliterators, hence the lock.
     */
    private static final class Romanization {
        static final Slugify SLUGIFY =
                Slugify.builder().locale(Locale.ROOT).lowerCase(true).build();

        private static final String OTHERS = "Greek-Latin/UNGEGN; Any-Latin; Latin-ASCII";
        private static final Pattern ONLY_UKRAINIAN = Pattern.compile("[іїєґІЇЄҐ]");
        private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN; " + OTHERS);
        private static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN; " + OTHERS);

        private static final Transliterator LATIN = Transliterator.getInstance("[:Latin:] Latin-ASCII");

        static synchronized String foldLatin(String text) {
            return LATIN.transliterate(PlainText.normalize(text)).toLowerCase(Locale.ROOT);
        }

        static synchronized String romanize(String text) {
            boolean ukrainian = ONLY_UKRAINIAN.matcher(text).find();
            return (ukrainian ? UKRAINIAN : RUSSIAN).transliterate(PlainText.normalize(text));
        }
    }
}
