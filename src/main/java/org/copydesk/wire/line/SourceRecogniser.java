package org.copydesk.wire.line;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.wire.text.Passages;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;
import org.copydesk.wire.words.WordLists;

/** Recognises the source of a story: a masthead, an agency's name, a line that names it, a web address. */
public final class SourceRecogniser {
    private static final int LONGEST = 60;
    private static final Set<String> WORDS = WordLists.words("mastheads");
    private static final Set<String> ENDINGS = WordLists.words("masthead-endings");
    private static final Set<String> SMALL_WORDS = WordLists.words("small-words");
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)^(?:source|publisher|publication|newspaper|via|fuente|quelle|fonte|bron|источник|출처|매체|来源|來源|出典|المصدر)\\s?:\\s?(\\S.{0,79})$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)^(?:(?:url|link|web|original|source|from|출처|원문)\\s?:\\s?)?<?(https?://[^\\s<>\"]{4,500})>?$");
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)^(?:www\\.)?[a-z0-9-]{2,40}(?:\\.[a-z0-9-]{2,20}){1,3}$");
    private static final Set<String> SECTIONS = WordLists.words("sections");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]++|(?<![^\\p{L}.])[^\\p{L}.]++$");
    private static final Pattern VERBAL = Pattern.compile("(?iu)(?:s|ed|ing)$");
    private static final Pattern TITLE_AND_MASTHEAD = Pattern.compile("^(.{12,250}\\S)\\s+[|–—-]\\s+([^|–—]{3,50})$");

    /** A headline with the name of the paper behind it, as browsers title their windows. */
    public record Titled(String headline, String source) {}

    private SourceRecogniser() {}

    /** The name that "Source: …" gives, or nothing. */
    public static Optional<String> labelled(String text) {
        Matcher matcher = LABELLED.matcher(Sentences.fold(text));
        return matcher.matches() && !isAddress(text)
                ? Optional.of(matcher.group(1).strip())
                : Optional.empty();
    }

    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The web address that is all there is on a line, or nothing. */
    public static Optional<String> address(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether the text is written as papers and stations are called, with one of the words they use. */
    public static boolean isMasthead(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST || Sentences.ends(name)) {
            return false;
        }
        if (DOMAIN.matcher(name).matches() && name.indexOf('.') > 0) {
            return true;
        }
        String[] words = name.split(" ", -1);
        boolean east = ENDINGS.stream().anyMatch(name::endsWith) && words.length <= 2 && name.length() <= 12;
        return east || (words.length <= 6 && isCapitalised(words) && hasMastheadWord(words));
    }

    /** Whether the first line of a text could be a masthead none of whose words is known. */
    public static boolean couldBeMasthead(String text) {
        String[] words = text.split(" ", -1);
        if (text.length() > LONGEST || words.length > 5 || Sentences.ends(text) || !isCapitalised(words)) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            if (VERBAL.matcher(words[i]).find()) {
                return false;
            }
        }
        return text.chars().anyMatch(Character::isUpperCase)
                && text.chars().noneMatch(c -> Character.isDigit(c) || ",;:?!\"“".indexOf(c) >= 0);
    }

    /** Splits "Headline - The Daily Example"; nothing if what stands behind the dash is no paper. */
    public static Optional<Titled> titled(String text, String source) {
        Matcher matcher = TITLE_AND_MASTHEAD.matcher(text);
        boolean paper = matcher.matches()
                && (Passages.same(matcher.group(2), source)
                        || isMasthead(matcher.group(2))
                        || Names.isAgency(matcher.group(2)));
        return paper ? Optional.of(new Titled(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Whether the text is the name of a section, or several of them parted by commas. */
    public static boolean isSection(String text) {
        return text.length() <= LONGEST
                && Stream.of(text.toLowerCase(Locale.ROOT).split("\\s?,\\s?", -1))
                        .allMatch(part -> SECTIONS.contains(EDGES.matcher(part).replaceAll("")));
    }

    private static boolean isCapitalised(String[] words) {
        for (int i = 0; i < words.length; i++) {
            boolean small = i > 0 && SMALL_WORDS.contains(words[i].toLowerCase(Locale.ROOT));
            boolean capital = !words[i].isEmpty() && !Character.isLowerCase(words[i].codePointAt(0));
            if (!small && !capital) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMastheadWord(String[] words) {
        for (String word : words) {
            String bare = word.toLowerCase(Locale.ROOT).replaceAll("^['’(\"]|['’),\"]$", "");
            if (WORDS.contains(bare)) {
                return true;
            }
        }
        return false;
    }
}
