package org.copydesk.wire.line;

import java.util.Locale;
import java.util.regex.Pattern;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;

/** Recognises the credit of a picture among words in brackets or behind a stroke. */
public final class PhotoCredit {
    private static final Pattern CREDIT_WORD = Pattern.compile(
            "(?iu)\\b(?:photos?|photograph|foto|images?|imagen|picture|pool|handout|courtesy|file|archive|archivo|screengrab|screenshot"
                    + "|provided|supplied|via|사진|写真|提供|фото)\\b|(?:제공|사진|캡처|자료|기자|提供|撮影)(?:[.,/].*)?$");
    private static final Pattern CREDIT_LEAD = Pattern.compile(
            "(?iu)^(?:photos?|photograph|picture|image|foto|credit|사진|写真|фото)(?:\\s?[:=]\\s?|\\s)(?:(?:by|de|von|par)\\s)?");
    private static final Pattern CAPITAL_WORDS = Pattern.compile(
            "(?U)\\p{Lu}[\\w.'’&-]*+(?:[ /,-]{1,2}+(?:(?:for|via|of|de|the) )?(?:The )?\\p{Lu}[\\w.'’&-]*+){0,7}");
    private static final Pattern EASTERN_CREDIT =
            Pattern.compile("[가-힣A-Za-z\\d=·,/ ]{2,25}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}A-Za-z=・·/ ]{2,20}");
    private static final Pattern COUNT = Pattern.compile("\\d\\s?/\\s?\\d");
    private static final Pattern BY = Pattern.compile("(?i)^by\\s(?=\\S)");

    private PhotoCredit() {}

    /** Whether a credit between paragraphs is plain enough to make a caption of the words before it. */
    public static boolean standsAmongParagraphs(String credit, String words) {
        return words.length() <= 160
                && isCredit(credit)
                && (credit.indexOf('/') > 0 || Names.isPerson(credit) || SourceRecogniser.isMasthead(credit));
    }

    /** Whether a caption may be credited so. */
    public static boolean isCredit(String credit) {
        return !COUNT.matcher(credit).find() && (isOfPicture(credit) || isName(credit));
    }

    /** Whether it speaks of a picture, which no other remark in brackets does. */
    public static boolean isOfPicture(String credit) {
        return CREDIT_WORD.matcher(credit).find() && Sentences.words(credit) <= 10 && !Sentences.ends(credit);
    }

    /** Whether it reads like the name of somebody or of some house. */
    public static boolean isName(String credit) {
        String name = credit.strip();
        return Names.areAgencies(name)
                || (name.length() <= 70 && CAPITAL_WORDS.matcher(name).matches())
                || (EASTERN_CREDIT.matcher(name).matches() && name.chars().anyMatch(c -> c > 0x2E80));
    }

    /** "Photo by Jane Doe/Reuters" credits Jane Doe/Reuters. */
    public static String bare(String credit) {
        String name = CREDIT_LEAD.matcher(credit.strip()).replaceFirst("");
        name = BY.matcher(name).replaceFirst("").replaceFirst("(?<![.\\s])[.\\s]++$", "");
        return name.isEmpty() || credit.toLowerCase(Locale.ROOT).startsWith("photos ") ? credit.strip() : name;
    }

    /** "Human Rights Council (HRC)" explains letters and credits nobody. */
    public static boolean isInitialsOf(String letters, String words) {
        if (Names.areAgencies(letters) || !letters.matches("(?u)\\p{Lu}{2,8}s?")) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : words.split("[\\s-]+", -1)) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT));
        }
        return initials.indexOf(letters.replaceFirst("s$", "").substring(0, 2)) >= 0;
    }
}
