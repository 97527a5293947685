package org.copydesk.wire.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.story.WireStory.Byline;
import org.copydesk.wire.words.Sentences;

/** Recognises the line that says who wrote a story, in languages that put a word like "by" before the names. */
public final class BylineRecogniser {
    /**
     * A byline.
     *
     * @param printed the line without e-mail addresses and what a cut left open
     * @param bylines who is credited, in order
     * @param marked whether a word such as "by" or a role says that it is a byline; else it is names alone
     * @param note what the names, roles and affiliations leave over, or null
     */
    public record Credit(String printed, List<Byline> bylines, boolean marked, String note) {}

    private static final int LONGEST = 250;
    private static final Pattern MARKER = Pattern.compile(
            "(?iu)^(?:(?:(?:written|words|story|stories|text|texts|report|reported|posted|published|analysis|opinion|photos?|commentary)"
                    + "(?: and photos?)? )?by|por|par|von|di|door|av|oleh|przez|autor[ae]?s?|authors?|auteur|автор|текст|byline"
                    + "|reporting by|reporter|texto|texte|text|بقلم|كتب|كتبت|מאת)(?:\\s?:\\s?|\\s+)(?=\\S)");
    private static final Pattern EMAIL = Pattern.compile(
            "[(\\[<]?\\s?(?:e-?mail\\s?:\\s?)?[\\w.+-]{1,64}@[\\w-]{1,60}(?:\\.[\\w-]{1,60}){1,5}\\s?[)\\]>]?");
    private static final Pattern HANDLE = Pattern.compile("[(\\[]?(?<![\\w.])@\\w{2,30}[)\\]]?");
    private static final Pattern OPEN_END = Pattern.compile("(?<!\\s)\\s*+[(\\[<][^)\\]>]{0,60}$");
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)\\b(?:reporter|correspondent|editor|writer|columnist|contributor|contributing|staff|producer|analyst|journalist"
                    + "|critic|intern|photographer|photojournalist|bureau chief|freelance|special to|redactora?|corresponsal|periodista"
                    + "|enviad[oa] especial|journaliste|envoyée? spéciale?|correspondante?|korrespondent(?:in)?|redakteur(?:in)?|reporterin"
                    + "|giornalista|inviat[oa]|repórter|jornalista|colunista|корреспондент|обозреватель|журналист|مراسل|professor|researcher)s?\\b");

    private BylineRecogniser() {}

    /** The byline a line is, or nothing. A line of names alone is one too, but not marked as such. */
    public static Optional<Credit> recognise(String text) {
        if (text.length() > LONGEST || (text.endsWith(".") && text.indexOf('@') < 0 && !text.endsWith("r."))) {
            return Optional.empty();
        }
        Matcher marker = MARKER.matcher(text);
        boolean marked = marker.find();
        String printed =
                OPEN_END.matcher(withoutAddresses(text)).replaceFirst("").strip();
        String names = marked && printed.length() > marker.end() ? printed.substring(marker.end()) : printed;
        if (marked && marker.group().toLowerCase(Locale.ROOT).startsWith("byline")) {
            printed = names;
        }
        boolean uncased = names.equals(names.toUpperCase(Locale.ROOT)) && names.equals(names.toLowerCase(Locale.ROOT));
        if (names.isBlank() || (uncased && !marked) || (Sentences.ends(names) && !names.endsWith("r."))) {
            return Optional.empty();
        }
        return new CreditParser(text, marked).parse(printed, names);
    }

    /** Whether a text begins with a word such as "by". */
    public static boolean startsMarked(String text) {
        return MARKER.matcher(text.substring(0, Math.min(text.length(), LONGEST)))
                .find();
    }

    /** Whether a line alone says what somebody's work is: "Political correspondent". */
    public static boolean isRole(String text) {
        return text.length() <= 60
                && Sentences.words(text) <= 6
                && !Sentences.ends(text)
                && ROLE.matcher(text).find();
    }

    /** The text without e-mail addresses. */
    static String withoutMail(String text) {
        return EMAIL.matcher(text).replaceAll(" ").replaceAll("\\s{2,}", " ").strip();
    }

    /** The text without e-mail addresses and @handles. */
    public static String withoutAddresses(String text) {
        if (text.indexOf('@') < 0) {
            return text.strip();
        }
        String rest = HANDLE.matcher(EMAIL.matcher(text).replaceAll(" ")).replaceAll(" ");
        return rest.replaceAll("\\s{2,}", " ")
                .replaceAll("(?<![\\s,;|/·-])[\\s,;|/·-]++$", "")
                .strip();
    }
}
