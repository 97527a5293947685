package org.copydesk.wire.line;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.line.DatelineRecogniser.Dateline;
import org.copydesk.wire.words.Names;

/** Recognises Korean, Japanese and Chinese datelines: "(서울=연합뉴스) 김철수 기자 =", "【ソウル共同】", "新华社北京3月24日电". */
public final class EasternDatelineRecogniser {
    private static final Pattern KOREAN = Pattern.compile(
            "^[(\\[]\\s?(?<place>[^()\\[\\]=]{1,30}?)\\s?[=ㅣ|]\\s?(?<agency>[^()\\[\\]=]{1,25}?)\\s?[)\\]]\\s?(?:(?<reporter>[^=()]{2,60}?)\\s?=\\s*)?");
    private static final Pattern JAPANESE = Pattern.compile(
            "^\\[(?<place>[^\\]\\[\\s\\d=]{1,15}?)\\s?(?:\\d{1,2}日\\s?)?(?<agency>聯合ニュース|聯合|ロイター|新華社|中央社|タス通信|ロイター通信|AFP通信|AP通信|共同通信|共同|時事通信|時事|AFP=時事|AFP|CNN)\\]\\s?[-―]?\\s*");
    private static final Pattern CHINESE = Pattern.compile(
            "^(?<agency>新华社|新華社|中新社|中新网|中央社|本报|本報)(?<place>[^\\d\\s]{1,10}?)\\d{1,2}月\\d{1,2}日[电電讯訊]\\s?(?:\\((?<reporter>[^()]{1,40})\\))?\\s*");
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,5}(?:[・、\\s]\\p{IsHan}{2,5}){0,3}");

    private EasternDatelineRecogniser() {}

    /** The dateline a folded text begins with, or nothing. */
    public static Optional<Dateline> recognise(String start) {
        for (Pattern pattern : List.of(KOREAN, JAPANESE, CHINESE)) {
            Matcher matcher = pattern.matcher(start);
            if (matcher.find()) {
                return Optional.of(parse(matcher, pattern));
            }
        }
        return Optional.empty();
    }

    private static Dateline parse(Matcher matcher, Pattern pattern) {
        String agency = matcher.group("agency").strip();
        String place = matcher.group("place").strip();
        if (pattern == JAPANESE) {
            return new Dateline(matcher.end(), place, agency, null, null);
        }
        String reporter = spaced(matcher.group("reporter"));
        if (pattern == KOREAN && Names.isAgency(place)) {
            String swapped = place;
            place = agency;
            agency = swapped;
        }
        boolean house = Names.isAgency(agency) || SourceRecogniser.isMasthead(agency);
        boolean reporterInBrackets =
                !house && (isReporter(agency) || HAN_NAME.matcher(agency).matches());
        int end = pattern == KOREAN && reporter != null && !isReporter(reporter)
                ? matcher.start("reporter")
                : matcher.end();
        String writer =
                reporterInBrackets ? agency : reporter != null && isReporter(reporter) ? reporter.strip() : null;
        boolean ours = agency.startsWith("本");
        return new Dateline(end, place, reporterInBrackets || ours ? null : agency, writer, null);
    }

    private static String spaced(String reporter) {
        return reporter == null ? null : reporter.strip().replaceFirst("^(记者|記者)(?=\\S)", "$1 ");
    }

    private static boolean isReporter(String words) {
        return ReporterRecogniser.recognise(words).isPresent()
                || HAN_NAME.matcher(words.strip()).matches();
    }
}
