package org.copydesk.wire;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.WireStory.Caption;
import org.copydesk.wire.words.Sentences;

/** Recognises the words under a picture, by the credit they end in or the label they begin with. */
final class CaptionRecogniser {
    /** Where in the story a passage stands; captions stand less often the further down. */
    enum Place {
        BEFORE_BODY,
        IN_BODY,
        LAST
    }

    private static final int LONGEST = 700;
    private static final int LONGEST_UNMARKED = 320;
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?<label>photos?|photograph|photo credits?|picture|pictures|image|image credits?|image source|image caption|credit|caption"
                    + "|file photo|foto|fotos|imagen|imágenes|pie de foto|bild|bildunterschrift|didascalia|immagine|imagem|légende|crédit photo|crédit"
                    + "|사진|사진설명|사진 설명|자료사진|写真|图|圖|图片|фото|صورة)"
                    + "(?:\\s?[:：=|]\\s?|\\.{3}\\s?|(?<=source|caption),\\s|\\s(?=by\\s)|\\s(?=courtesy\\s))(?<rest>\\S.*)$");
    private static final Pattern BY = Pattern.compile("(?i)^by\\s(?=\\S)");
    private static final Pattern FILE = Pattern.compile("(?u)^(?:FILE(?: PHOTO)?\\s?[-–—:]|\\(?File photo\\)?:)\\s.*");
    private static final Pattern EAST_MARK = Pattern.compile("^[▲△▶▷◀◁▼↑←→]\\s?");
    private static final Pattern BRACKETED = Pattern.compile(
            "^(?<text>.*?)\\s*(?:\\((?<round>[^()]{1,120})\\)|\\[(?<square>[^\\[\\]]{1,120})\\])\\s?\\.?$");
    private static final Pattern PHOTO_BEHIND = Pattern.compile(
            "(?iu)^(?<text>.{3,600}?\\S)[\\s|/—–-]{1,3}(?:photo(?:graph)?s?(?: credit)?|image|picture|foto|credit|crédit photo|imagen|bild|사진|写真|фото)"
                    + "(?:\\s?[:=]\\s?|\\.{3}\\s?|(?<=photo|photograph|picture|image)\\s(?=by\\s|courtesy\\s))(?<credit>\\S.{0,119})$");
    private static final Pattern SLASHED =
            Pattern.compile("^(?<text>.{2,600}?\\S)\\s?(?:/|\\||ⓒ|©|@|사진\\s?=)\\s?(?<credit>[^/|ⓒ©]{2,40})$");
    private static final Pattern HOUSE_AND_NAME = Pattern.compile(
            "^(?<text>.{2,600}?)\\s(?<credit>(?:REUTERS|AP Photo|AFP|EPA|EFE|Reuters|AP|Getty Images)/\\S.{1,60})$");
    private static final Pattern NAME_AND_HOUSE = Pattern.compile(
            "^(?<text>.{3,600}?[.!?”»\"])\\s(?<credit>\\p{Lu}[\\p{L}\\p{M}.'’& -]{2,50}\\s?/\\s?(?<house>[^/]{2,40}))$");
    private static final Pattern CREDIT_WORD = Pattern.compile(
            "(?iu).*\\b(?:photos?|photograph|foto|images?|imagen|picture|pool|handout|courtesy|file|archive|archivo|screengrab|screenshot"
                    + "|provided|supplied|via|사진|写真|提供|фото)\\b.*|.*(?:제공|사진|캡처|자료|기자|提供|撮影)(?:[.,/].*)?$");
    private static final Pattern CREDIT_LEAD = Pattern.compile(
            "(?iu)^(?:photos?|photograph|picture|image|foto|credit|사진|写真|фото)(?:\\s?[:=]\\s?|\\s)(?:(?:by|de|von|par)\\s)?");
    private static final Pattern CAPITAL_WORDS = Pattern.compile(
            "(?U)\\p{Lu}[\\w.'’&-]*(?:[ /,-]{1,2}(?:(?:for|via|of|de|the) )?(?:The )?\\p{Lu}[\\w.'’&-]*){0,7}");
    private static final Pattern EASTERN_CREDIT =
            Pattern.compile("[가-힣A-Za-z\\d=·,/ ]{2,25}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}A-Za-z=・·/ ]{2,20}");

    private CaptionRecogniser() {}

    /** The caption a passage is, or nothing. Either its text may be empty or its credit null, not both. */
    static Optional<Caption> recognise(String text, Place place) {
        if (text.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String once = undoubled(text);
        boolean doubled = once.length() < text.length();
        if (once.length() > LONGEST) {
            return Optional.empty();
        }
        return labelled(once)
                .or(() -> marked(once))
                .or(() -> photoBehind(once))
                .or(() -> bracketed(once, doubled ? Place.BEFORE_BODY : place))
                .or(() ->
                        doubled && Sentences.words(once) > 1 ? Optional.of(new Caption(once, null)) : Optional.empty())
                .map(caption -> new Caption(undoubled(caption.text()), caption.credit()));
    }

    /** The caption a passage is by a label or a mark with a credit, wherever it stands, or nothing. */
    static Optional<Caption> recogniseMarked(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : labelled(text).or(() -> marked(text).filter(caption -> caption.credit() != null));
    }

    /** Half the text if both halves say the same, a third if all thirds do; else the text. */
    static String undoubled(String text) {
        for (int times = 2; times <= 3; times++) {
            int length = (text.length() - times + 1) / times;
            if (length < 5 || length * times + times - 1 != text.length()) {
                continue;
            }
            String unit = text.substring(0, length);
            if (text.equals(String.join(" ", Collections.nCopies(times, unit)))) {
                return unit;
            }
        }
        return text;
    }

    private static Optional<Caption> labelled(String text) {
        Matcher label = LABEL.matcher(text);
        if (!label.matches()) {
            return FILE.matcher(text).matches() ? Optional.of(fileCaption(text)) : Optional.empty();
        }
        String rest = BY.matcher(label.group("rest")).replaceFirst("");
        String kind = label.group("label").toLowerCase(Locale.ROOT);
        boolean credit = kind.contains("credit") || kind.contains("crédit") || kind.endsWith("source");
        boolean words =
                kind.endsWith("caption") || kind.endsWith("설명") || kind.startsWith("pie") || kind.startsWith("lég");
        Matcher inBrackets = BRACKETED.matcher(rest);
        if (!credit && inBrackets.matches() && !inBrackets.group("text").isEmpty() && isCredit(credit(inBrackets))) {
            return Optional.of(new Caption(inBrackets.group("text"), bare(credit(inBrackets))));
        }
        if (words || (!credit && !looksLikeName(rest))) {
            return Optional.of(behind(rest).orElse(new Caption(rest, null)));
        }
        return Optional.of(new Caption("", bare(rest)));
    }

    private static Caption fileCaption(String text) {
        return behind(text).or(() -> bracketed(text, Place.BEFORE_BODY)).orElse(new Caption(text, null));
    }

    private static Optional<Caption> marked(String text) {
        Matcher mark = EAST_MARK.matcher(text);
        if (!mark.find()) {
            return Optional.empty();
        }
        String rest = text.substring(mark.end());
        return behind(rest)
                .or(() -> bracketed(rest, Place.BEFORE_BODY))
                .or(() -> slashed(rest))
                .or(() -> rest.isEmpty() ? Optional.empty() : Optional.of(new Caption(rest, null)));
    }

    private static Optional<Caption> slashed(String text) {
        Matcher slashed = SLASHED.matcher(text);
        return slashed.matches() && looksLikeName(slashed.group("credit"))
                ? Optional.of(new Caption(
                        slashed.group("text"), slashed.group("credit").strip()))
                : Optional.empty();
    }

    private static Optional<Caption> photoBehind(String text) {
        Optional<Caption> behind = behind(text);
        Matcher slashed = SLASHED.matcher(text);
        boolean agency = slashed.matches()
                && text.length() <= LONGEST_UNMARKED
                && Names.areAgencies(slashed.group("credit"))
                && Sentences.count(slashed.group("text")) <= 2;
        return behind.isEmpty() && agency ? slashed(text) : behind;
    }

    private static Optional<Caption> behind(String text) {
        Matcher photo = PHOTO_BEHIND.matcher(text);
        if (photo.matches()
                && looksLikeName(bare(photo.group("credit")))
                && Sentences.count(photo.group("text")) <= 3) {
            return Optional.of(new Caption(photo.group("text"), bare(photo.group("credit"))));
        }
        Matcher named = NAME_AND_HOUSE.matcher(text);
        if (named.matches()
                && (Names.areAgencies(named.group("house")) || SourceRecogniser.isMasthead(named.group("house")))) {
            return Optional.of(new Caption(named.group("text"), named.group("credit")));
        }
        Matcher house = HOUSE_AND_NAME.matcher(text);
        return house.matches() && Sentences.words(house.group("credit")) <= 7
                ? Optional.of(new Caption(house.group("text"), house.group("credit")))
                : Optional.empty();
    }

    private static Optional<Caption> bracketed(String text, Place place) {
        Matcher matcher = BRACKETED.matcher(text);
        if (!matcher.matches() || matcher.group("text").length() < 2) {
            return text.length() < 60 && matcher.matches() && isPhotoCredit(credit(matcher))
                    ? Optional.of(new Caption("", bare(credit(matcher))))
                    : Optional.empty();
        }
        String words = matcher.group("text");
        String credit = credit(matcher);
        boolean photo = isPhotoCredit(credit);
        boolean agency = Names.areAgencies(credit);
        boolean sentence = Sentences.ends(words) || text.endsWith(".");
        boolean caption =
                switch (place) {
                    case BEFORE_BODY ->
                        photo
                                || (agency && Sentences.count(words) <= 3)
                                || (isCredit(credit) && !sentence && isShort(words));
                    case IN_BODY ->
                        photo
                                || (agency && Sentences.count(words) == 1 && isShort(words))
                                || (isPlainCredit(credit, words) && (!sentence || credit.indexOf('/') > 0));
                    case LAST -> photo || (!sentence && isShort(words) && (agency || isPlainCredit(credit, words)));
                };
        boolean quote = !photo && "\"“«„「".indexOf(words.charAt(0)) >= 0;
        return caption && !quote && !isInitialsOf(credit, words)
                ? Optional.of(new Caption(words, bare(credit)))
                : Optional.empty();
    }

    private static String credit(Matcher bracketed) {
        return bracketed.group("round") != null ? bracketed.group("round") : bracketed.group("square");
    }

    private static boolean isShort(String words) {
        return words.length() <= LONGEST_UNMARKED && Sentences.count(words) <= 2;
    }

    private static boolean isPlainCredit(String credit, String words) {
        return words.length() <= 160
                && isCredit(credit)
                && (credit.indexOf('/') > 0 || Names.isPerson(credit) || SourceRecogniser.isMasthead(credit));
    }

    private static boolean isCredit(String credit) {
        return isPhotoCredit(credit) || looksLikeName(credit);
    }

    private static boolean isPhotoCredit(String credit) {
        return CREDIT_WORD.matcher(credit).matches() && Sentences.words(credit) <= 10 && !Sentences.ends(credit);
    }

    private static boolean looksLikeName(String credit) {
        String name = credit.strip();
        return Names.areAgencies(name)
                || (name.length() <= 70 && CAPITAL_WORDS.matcher(name).matches())
                || (EASTERN_CREDIT.matcher(name).matches() && name.chars().anyMatch(c -> c > 0x2E80));
    }

    /** "Photo by Jane Doe/Reuters" credits Jane Doe/Reuters. */
    private static String bare(String credit) {
        String name = CREDIT_LEAD.matcher(credit.strip()).replaceFirst("");
        name = BY.matcher(name).replaceFirst("").replaceFirst("[.\\s]+$", "");
        return name.isEmpty() || credit.toLowerCase(Locale.ROOT).startsWith("photos ") ? credit.strip() : name;
    }

    /** "Human Rights Council (HRC)" explains letters and credits nobody. */
    private static boolean isInitialsOf(String letters, String words) {
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
