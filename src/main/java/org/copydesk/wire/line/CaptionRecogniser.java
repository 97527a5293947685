package org.copydesk.wire.line;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.story.WireStory.Caption;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;

/** Recognises the words under a picture, by the credit they end in or the label they begin with. */
public final class CaptionRecogniser {
    /** Where in the story a passage stands; captions stand less often the further down. */
    public enum Place {
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
    private static final Pattern AGENCY_PICTURE = Pattern.compile(
            "^[\\[(【](?<agency>[^=\\])】]{1,20}=[^\\])】]{1,20})[\\])】]\\s?(?:(?<reporter>[^=]{2,30}기자)\\s?=\\s?)?"
                    + "(?<text>\\S.{3,500}?\\s\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}\\.?)\\s?(?:\\S{1,64}@\\S{1,64})?$");
    private static final Pattern EAST_MARK = Pattern.compile("^[▲△▶▷◀◁▼↑←→]\\s?");
    private static final Pattern BRACKETED = Pattern.compile(
            "^(?<text>.*?)(?<!\\s)\\s*+(?:\\((?<round>[^()]{1,120})\\)|\\[(?<square>[^\\[\\]]{1,120})\\])\\s?\\.?$");
    private static final Pattern PHOTO_BEHIND = Pattern.compile(
            "(?iu)^(?<text>.{3,600}?\\S)[\\s|/—–-]{1,3}(?:photo(?:graph)?s?(?: credit)?|image|picture|foto|credit|crédit photo|imagen|bild|사진|写真|фото)"
                    + "(?:\\s?[:=]\\s?|\\.{3}\\s?|(?<=photo|photograph|picture|image)\\s(?=by\\s|courtesy\\s))(?<credit>\\S.{0,119})$");
    private static final Pattern SLASHED =
            Pattern.compile("^(?<text>.{2,600}?\\S)\\s?(?:/|\\||ⓒ|©|@|사진\\s?=)\\s?(?<credit>[^/|ⓒ©]{2,40})$");
    private static final Pattern HOUSE_AND_NAME = Pattern.compile(
            "^(?<text>.{2,600}?)\\s(?<credit>(?:REUTERS|AP Photo|AFP|EPA|EFE|Reuters|AP|Getty Images)/\\S.{1,60})$");
    private static final Pattern NAME_AND_HOUSE = Pattern.compile(
            "^(?<text>.{3,600}?[.!?”»\"])\\s(?<credit>\\p{Lu}[\\p{L}\\p{M}.'’& -]{2,50}\\s?/\\s?(?<house>[^/]{2,40}))$");

    private static final Pattern COUNTER = Pattern.compile("^[\\[(]\\d{1,3}\\s?(?:/|of)\\s?\\d{1,3}[\\])]\\s?");
    private static final Pattern LICENCE = Pattern.compile(
            "(?i)\\s?,?\\s(?:(?:purchase|acquire) licensing rights|buy this photo|order this photo|enlarge (?:this )?image|opens new tab).{0,60}$");
    private static final Pattern GLUED = Pattern.compile(
            "(?u)^(?<text>.{8,500}?[\\p{Ll}.!?)\"”'’»\\d])(?:PHOTOS?|Photos?|Photograph|Image|Picture|Bild|Foto|Fotos|Credit|CREDIT|FOTO|BILD|Crédit photo|Imagen|Quelle|Kuva|Zdjęcie|Fot\\.)\\s?:\\s?(?<credit>\\S.{1,100})$");
    private static final Pattern PIC = Pattern.compile(
            "(?u)^(?<text>.{8,500}?)\\s[—–-]{1,2}\\s(?<credit>\\S.{1,60}?)\\s(?i:pics?|photos?|pictures?|file photo|picture by .{2,40})\\.?$");
    private static final Pattern PROVIDED = Pattern.compile(
            "(?iu)^(?<text>.{8,500}?[.!?”\"])\\s(?:photos?|picture|image|photograph)s?\\s(?<credit>(?:provided|supplied|courtesy|by|from|via|credit|taken)\\b.{2,100})$");
    private static final Pattern AGENCY_BEHIND = Pattern.compile(
            "^(?<text>.{6,400}?)(?:(?<=[.。!?다]|\\.[\"”’])\\s(?<credit>(?:[가-힣\\p{IsHan}]{1,8}\\s?[=/]\\s?)?(?<house>[가-힣\\p{IsHan}\\p{IsKatakana}\\p{L}\\d]{2,12}))|\\s?=\\s?[(\\[]?(?<equal>[가-힣\\p{IsHan}\\p{IsKatakana}\\p{L}\\d]{2,16})[)\\]]?)$");

    private CaptionRecogniser() {}

    /** The caption a passage is, or nothing. Either its text may be empty or its credit null, not both. */
    public static Optional<Caption> recognise(String printed, Place place) {
        if (printed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String text = bare(printed);
        if (text.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String once = undoubled(text);
        boolean doubled = once.length() < text.length();
        if (once.length() > LONGEST) {
            return Optional.empty();
        }
        return agencyPicture(once)
                .or(() -> glued(once))
                .or(() -> labelled(once))
                .or(() -> marked(once))
                .or(() -> photoBehind(once))
                .or(() -> agencyBehind(once))
                .or(() -> bracketed(once, doubled ? Place.BEFORE_BODY : place))
                .or(() ->
                        doubled && Sentences.words(once) > 1 ? Optional.of(new Caption(once, null)) : Optional.empty())
                .map(caption -> new Caption(undoubled(caption.text()), caption.credit()));
    }

    /** The caption a passage is by a label or a mark with a credit, wherever it stands, or nothing. */
    public static Optional<Caption> recogniseMarked(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : glued(text).or(() -> labelled(text)).or(() -> marked(text)
                        .filter(caption -> caption.credit() != null));
    }

    /** The text without the counter of a gallery and the link to a licence. */
    private static String bare(String text) {
        return LICENCE.matcher(COUNTER.matcher(text).replaceFirst("")).replaceFirst("");
    }

    /** "The ferry at its berthPHOTO: JANE DOE", "The ferry returned. — TODAY pic", "Photo provided by the harbour". */
    private static Optional<Caption> glued(String text) {
        for (Pattern pattern : List.of(GLUED, PIC, PROVIDED)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()
                    && Sentences.count(matcher.group("text")) <= 4
                    && Sentences.words(matcher.group("credit")) <= 9) {
                return Optional.of(new Caption(
                        matcher.group("text").strip(),
                        PhotoCredit.bare(matcher.group("credit").strip())));
            }
        }
        return Optional.empty();
    }

    /** "…연설하고 있다. 나루=연합뉴스", "…(資料写真)=(聯合ニュース)". */
    private static Optional<Caption> agencyBehind(String text) {
        Matcher matcher = AGENCY_BEHIND.matcher(Sentences.fold(text));
        if (text.length() > LONGEST_UNMARKED || !matcher.matches()) {
            return Optional.empty();
        }
        String house = matcher.group("equal") == null ? matcher.group("house") : matcher.group("equal");
        String group = matcher.group("equal") == null ? "credit" : "equal";
        return Names.isAgency(house) && Sentences.count(matcher.group("text")) <= 2
                ? Optional.of(new Caption(
                        text.substring(0, matcher.end("text")),
                        text.substring(matcher.start(group), matcher.end(group))))
                : Optional.empty();
    }

    /** Half the text if both halves say the same, a third if all thirds do; else the text. */
    public static String undoubled(String text) {
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

    /** "[서울=뉴시스] 김철수 기자 = 옛 기차역. 2024.06.03. photo@…": the place, the photographer, the words, the day. */
    public static Optional<Caption> agencyPicture(String text) {
        Matcher picture = AGENCY_PICTURE.matcher(text);
        if (text.length() > LONGEST || !picture.matches()) {
            return Optional.empty();
        }
        String reporter = picture.group("reporter") == null ? "" : " " + picture.group("reporter");
        return Optional.of(new Caption(picture.group("text"), picture.group("agency") + reporter));
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
        if (!credit
                && inBrackets.matches()
                && !inBrackets.group("text").isEmpty()
                && PhotoCredit.isCredit(credit(inBrackets))) {
            return Optional.of(new Caption(inBrackets.group("text"), PhotoCredit.bare(credit(inBrackets))));
        }
        if (words || (!credit && !PhotoCredit.isName(rest))) {
            return Optional.of(behind(rest).orElse(new Caption(rest, null)));
        }
        return Optional.of(new Caption("", PhotoCredit.bare(rest)));
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
        if (rest.isEmpty() || "←→▶▷▲△▼".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            return Optional.empty();
        }
        return behind(rest)
                .or(() -> bracketed(rest, Place.BEFORE_BODY))
                .or(() -> slashed(rest))
                .or(() -> rest.isEmpty() ? Optional.empty() : Optional.of(new Caption(rest, null)));
    }

    private static Optional<Caption> slashed(String text) {
        Matcher slashed = SLASHED.matcher(text);
        return slashed.matches() && PhotoCredit.isName(slashed.group("credit"))
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
                && PhotoCredit.isName(PhotoCredit.bare(photo.group("credit")))
                && Sentences.count(photo.group("text")) <= 3) {
            return Optional.of(new Caption(photo.group("text"), PhotoCredit.bare(photo.group("credit"))));
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
            return text.length() < 60 && matcher.matches() && PhotoCredit.isOfPicture(credit(matcher))
                    ? Optional.of(new Caption("", PhotoCredit.bare(credit(matcher))))
                    : Optional.empty();
        }
        String words = matcher.group("text");
        String credit = credit(matcher);
        boolean sentence = Sentences.ends(words) || text.endsWith(".");
        boolean photo = PhotoCredit.isOfPicture(credit);
        boolean quote = "\"“«„「".indexOf(words.charAt(0)) >= 0;
        boolean caption = photo || (!quote && isCaption(words, credit, sentence, place));
        return caption && !PhotoCredit.isInitialsOf(credit, words)
                ? Optional.of(new Caption(words, PhotoCredit.bare(credit)))
                : Optional.empty();
    }

    /** Without a word of pictures in its credit, a caption shows by its length, its form and where it stands. */
    private static boolean isCaption(String words, String credit, boolean sentence, Place place) {
        boolean agency = Names.areAgencies(credit);
        int sentences = Sentences.count(words);
        boolean plain = PhotoCredit.standsAmongParagraphs(credit, words);
        return switch (place) {
            case BEFORE_BODY ->
                (agency && sentences <= 3) || (PhotoCredit.isCredit(credit) && !sentence && isShort(words));
            case IN_BODY ->
                (agency && sentences == 1 && isShort(words)) || (plain && (!sentence || credit.indexOf('/') > 0));
            case LAST -> !sentence && isShort(words) && (agency || plain);
        };
    }

    private static String credit(Matcher bracketed) {
        return bracketed.group("round") != null ? bracketed.group("round") : bracketed.group("square");
    }

    private static boolean isShort(String words) {
        return words.length() <= LONGEST_UNMARKED && Sentences.count(words) <= 2;
    }
}
