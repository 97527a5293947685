package org.copydesk.wire.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises page furniture: buttons, advertisements, notices and links that a copy of a page brings along. All of it is
 * short, and none of it a sentence that could belong to a story.
 */
public final class FurnitureRecogniser {
    private static final int LONGEST = 200;
    private static final Map<String, String> PHRASES = WordLists.meanings("furniture");
    private static final Set<String> LINK_LISTS = WordLists.words("link-lists");

    private static final Pattern COUNT =
            Pattern.compile("(?:(?<![\\s(\\[:])[\\s(\\[:]++)?+\\d[\\d,.]{0,9}[kK]?[)\\]]?$|^\\d{1,6}\\s(?=\\p{L}+$)");
    private static final Pattern EDGE = Pattern.compile(
            "^[^\\p{L}\\p{N}]++|(?<![^\\p{L}\\p{N}+-])[^\\p{L}\\p{N}+-]++$", Pattern.UNICODE_CHARACTER_CLASS);

    private record Form(String kind, Pattern pattern) {
        static Form of(String kind, String regex) {
            return new Form(kind, Pattern.compile("(?iu)^(?:" + regex + ")"));
        }
    }

    private static final Form[] FORMS = {
        Form.of(
                "link to another story",
                "(?:read|see|watch|also read|read also|read next|related|more|see also|related (?:story|article|stories|articles)"
                        + "|read more|watch more|more on this|recommended|don't miss|lea también|lee también|leer más|también|vea también|lire aussi|à lire aussi|à lire"
                        + "|lesen sie auch|mehr dazu|lees ook|leggi anche|leia também|leia mais|читайте также|관련기사|관련 기사|▶|関連記事|相关阅读|اقرأ أيضا|اقرأ أيضًا)"
                        + "\\s?[:：>»|→]\\s?\\S.*$"),
        Form.of("link to another story", "(?:click here|tap here|haga clic aquí|cliquez ici|hier klicken)\\b.{0,80}$"),
        Form.of("link to another story", "[▶☞▷→►➤]\\s?\\S.{0,100}(?:바로가기|보기|구독|클릭|제보)$"),
        Form.of(
                "subscription offer",
                "(?:subscribe to|sign up (?:for|to)|get (?:the|our)|register for|follow us on|like us on|join us on|find us on|download (?:the|our)"
                        + "|suscríbete a|suscríbase a|síguenos en|inscrivez-vous à|abonnez-vous à|suivez-nous sur|melden sie sich|folgen sie uns|iscriviti a|seguici su|siga-nos)\\b"
                        + ".{0,60}(?:newsletters?|e-?mails?|inbox|app|alerts?|updates|briefing|channel|facebook|twitter|instagram|youtube|telegram|whatsapp|google news|x|linkedin"
                        + "|boletín|boletines|canal|chaîne|kanal|today|now|here|free)[.!]?$"),
        Form.of("subscription offer", ".{0,30}(?:네이버|카카오톡|유튜브|텔레그램|구글뉴스).{0,30}(?:구독|제보|추가|친구|채널).{0,30}$"),
        Form.of(
                "call to readers",
                "(?:got a|have a|do you have an?|know more).{0,40}(?:story|tip|question|news|information).{0,30}\\?.{0,100}$"),
        Form.of("subscription offer", "(?:제보는|기사\\s?제보|제보하기).{0,60}$"),
        Form.of(
                "rights notice",
                "(?:copyright|copyrights)\\s?(?:©|\\(c\\)|ⓒ|:|\\d{4}|by\\s|the\\s).*$|(?:©|ⓒ|\\(c\\)\\s)\\s?\\S.{0,180}$"
                        + "|[<\\[(]?\\s?저작권자.*$|[<\\[(]?\\s?copyrights?\\s?[ⓒ©].*$|.{0,60}무단\\s?전재.{0,60}금지.{0,60}$"
                        + "|.{0,30}riproduzione riservata.{0,40}$|.{0,60}all rights reserved\\.?.{0,60}$|.{0,60}無断(?:転載|複製).{0,40}$|.{0,40}未经.{0,20}(?:转载|許可).{0,20}$|.{0,40}版权(?:所有|归).{0,40}$"
                        + "|this material may not be published, broadcast.{0,120}$|(?:все права защищены|reproducción prohibida|prohibida la reproducción|reproduction interdite|reprinting prohibited).{0,80}$"),
        Form.of(
                "relative time",
                "(?:(?:published|posted|updated|last updated|actualizado|publicado|hace|il y a|vor|há|aggiornato)\\s?:?\\s?){0,2}(?:about |over |an |a )?"
                        + "\\d{0,3}\\s?(?:sec(?:ond)?s?|min(?:ute)?s?|mins|hours?|hrs?|days?|weeks?|months?|h|m|d)\\s?ago$"
                        + "|(?:hace|il y a|vor|há)\\s\\d{1,3}\\s\\p{L}{1,10}$|\\d{1,3}\\s?(?:초|분|시간|일|주|개월)\\s?전(?:\\s?업데이트|\\s?입력)?$|\\d{1,3}\\s?(?:分|時間|日|小时|分钟|天)前$"
                        + "|(?:updated|posted|published)\\s(?:today|yesterday|just now)(?: at \\d{1,2}:\\d{2}.{0,8})?$"),
        Form.of(
                "reading time",
                "(?:(?:estimated )?(?:reading|read) time\\s?:?\\s?)?\\d{1,3}\\s?[- ]?min(?:ute)?s?[- ](?:read|listen|watch)$|\\d{1,2}\\s?min$|(?:listen|watch|play)\\s?[(·-]?\\s?\\d{1,2}(?::\\d{2}|\\s?min.{0,5})\\)?$"
                        + "|(?:tiempo de lectura|temps de lecture|lesezeit|lesedauer|tempo di lettura|время чтения)\\s?:?.{0,20}$|lectura\\s\\d.{0,12}$|\\d{1,2}분\\s?(?:소요|읽기)$"),
        Form.of(
                "breadcrumb",
                "(?:\\p{L}[\\p{L}&' ]{0,20}\\s?[>›»]\\s?){1,5}\\p{L}[\\p{L}&' ]{0,24}$|(?:home|inicio|홈|startseite|accueil)\\s?[>/|»›]\\s?\\S.{0,80}$"),
        Form.of("end mark", "[-–—*#\\s]{1,3}30[-–—*#\\s]{1,3}$"),
        Form.of(
                "embargo notice: keep it by scheduling the story",
                "(?:\\W{0,3}embargo(?:ed)?|sperrfrist|엠바고)\\b.{0,120}$"),
        Form.of(
                "count of readers",
                "(?:조회수?|추천|조회)\\s?[:：]?\\s?[\\d,]{1,9}$|[\\d,.]{1,9}[km]?\\s(?:shares?|views?|comments?|likes?|reads|comentarios|commentaires|kommentare|views)$"),
    };

    private FurnitureRecogniser() {}

    /** What kind of furniture a line is, or nothing if it may belong to the story. */
    public static Optional<String> recognise(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = bare(text);
        if (bare.isEmpty()) {
            return Optional.of("ornament, no words");
        }
        String phrase = PHRASES.getOrDefault(
                bare, bare.length() < 3 ? null : PHRASES.get(bare.replaceFirst("(?<![+-])[+-]++$", "")));
        if (phrase != null) {
            return Optional.of(phrase);
        }
        String counted =
                PHRASES.get(EDGE.matcher(COUNT.matcher(bare).replaceAll("")).replaceAll(""));
        if (counted != null && counted.matches("comment link|share button")) {
            return Optional.of(counted);
        }
        return isRowOfTools(text) ? Optional.of("row of page tools") : byForm(text);
    }

    /** Whether a line stands over a list of links to other stories. */
    public static boolean headsLinks(String text) {
        return text.length() <= 60 && LINK_LISTS.contains(bare(text));
    }

    private static Optional<String> byForm(String text) {
        String line = Sentences.startsItem(text) ? Sentences.withoutMark(text) : text;
        for (Form form : FORMS) {
            if (form.pattern().matcher(line).lookingAt()) {
                return Optional.of(form.kind());
            }
        }
        return Optional.empty();
    }

    /** "Share Tweet Print", "Facebook | Twitter | Email". */
    private static boolean isRowOfTools(String text) {
        String[] words = text.split("\\s*[|·•/,]\\s*|\\s+", -1);
        if (words.length < 2 || words.length > 12) {
            return false;
        }
        for (String word : words) {
            if (!word.isEmpty() && !PHRASES.containsKey(bare(word))) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String text) {
        return EDGE.matcher(Sentences.fold(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
