package org.copydesk.wire.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.wire.line.BylineRecogniser.Credit;
import org.copydesk.wire.story.WireStory.Byline;
import org.copydesk.wire.story.WireStory.BylineKind;
import org.copydesk.wire.words.Names;
import org.copydesk.wire.words.Sentences;

/** Recognises Korean, Japanese and Chinese bylines, in which the word for reporter stands beside the names. */
public final class ReporterRecogniser {
    private static final int LONGEST = 120;
    private static final int MOST_NAMES = 8;
    private static final int FIRST_EASTERN = 0x3040;
    private static final Pattern KOREAN_ROLE =
            Pattern.compile("(?:선임|수습|인턴|객원|전문|대|온라인|시민|사진|영상|의학전문|논설)?\\s?기자|특파원|통신원|논설위원|편집위원|칼럼니스트|앵커|리포터");
    private static final Pattern KOREAN_ROLE_FIRST = Pattern.compile("^(기자|특파원)\\s?[:=]?\\s([가-힣]{2,4})$");
    private static final Pattern KOREAN_NAME = Pattern.compile("[가-힣]{2,4}");
    private static final Pattern KOREAN_USUAL_NAME = Pattern.compile("[가-힣]{3}");
    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\[(<=,·ㆍ、/|▶■△▲:]++|(?<![\\s\\])>=,·ㆍ、/|:])[\\s\\])>=,·ㆍ、/|:]++$");
    private static final Pattern KOREAN_LEAD = Pattern.compile("^(?:글·사진|글/사진|취재|글|사진|정리)\\s?[:=]?\\s");
    private static final String HAN_NAME = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々ー]{2,8}";
    private static final String HAN_NAMES = HAN_NAME + "(?:[\\s、·・,/]{1,2}" + HAN_NAME + "){0,5}";
    private static final Pattern ROLE_FIRST = Pattern.compile("(?<house>本报|本社|本网|本刊|[\\p{IsHan}]{2,6}(?=记者|記者))?"
            + "(?<role>记者|記者|特派員|编辑|編輯|作者|文|撰文|編集委員)\\s?[:/・·\\s]\\s?(?<names>" + HAN_NAMES + ")");
    private static final Pattern ROLE_LAST =
            Pattern.compile("(?<names>" + HAN_NAMES + "?)\\s?(?<role>編集委員|論説委員|特派員|記者|记者)(?:\\s?(?:报道|報道))?");

    private ReporterRecogniser() {}

    /** The byline a line is, or nothing. */
    public static Optional<Credit> recognise(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(c -> c >= FIRST_EASTERN)) {
            return Optional.empty();
        }
        String address = text.indexOf('@') >= 0 ? "e-mail address or handle left out" : null;
        String printed = BylineRecogniser.withoutAddresses(text);
        String line = KOREAN_ROLE_FIRST.matcher(edged(Sentences.fold(printed))).replaceFirst("$2 $1");
        return korean(printed, line, address).or(() -> han(printed, line, address));
    }

    private static Optional<Credit> korean(String printed, String line, String address) {
        Matcher role = KOREAN_ROLE.matcher(line);
        List<Byline> bylines = new ArrayList<>();
        List<String> notes = new ArrayList<>(address == null ? List.of() : List.of(address));
        int from = 0;
        while (role.find()) {
            String names = edged(line.substring(from, role.start()));
            if (names.isEmpty() || !parseKorean(names, role.group().strip(), bylines, notes)) {
                return Optional.empty();
            }
            from = role.end();
        }
        boolean nothingFollows = edged(line.substring(from)).isEmpty();
        return bylines.isEmpty() || !nothingFollows ? Optional.empty() : credit(printed, bylines, notes);
    }

    private static boolean parseKorean(String words, String role, List<Byline> bylines, List<String> notes) {
        int equals = words.indexOf('=');
        if (equals >= 0) {
            notes.add("place or house of the reporter: "
                    + words.substring(0, equals).strip());
        }
        String names = KOREAN_LEAD
                .matcher(words.substring(equals + 1).strip() + " ")
                .replaceFirst("")
                .strip();
        List<String> tokens = List.of(names.split("[\\s·ㆍ、,/()\\[\\]]+", -1));
        if (tokens.size() > MOST_NAMES
                || !tokens.stream().allMatch(token -> KOREAN_NAME.matcher(token).matches() || isHouse(token))) {
            return false;
        }
        boolean listed = tokens.size() == 1 || names.contains("·") || names.contains(",");
        String last = tokens.get(tokens.size() - 1);
        boolean placed = names.contains(",")
                && names.substring(names.lastIndexOf(',')).strip().indexOf(' ', 2) > 0
                && tokens.stream().filter(ReporterRecogniser::isUsualName).count() == 1
                && isUsualName(last);
        listed &= !placed;
        boolean usual = tokens.stream().anyMatch(ReporterRecogniser::isUsualName);
        int before = bylines.size();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean named = usual ? isUsualName(token) || listed : i == tokens.size() - 1;
            if (named && !isHouse(token)) {
                bylines.add(new Byline(token, role, null, BylineKind.PERSON));
            } else {
                notes.add("place or house of the reporter: " + token);
            }
        }
        return bylines.size() > before;
    }

    private static boolean isHouse(String token) {
        return SourceRecogniser.isMasthead(token) || Names.isAgency(token);
    }

    private static boolean isUsualName(String token) {
        return KOREAN_USUAL_NAME.matcher(token).matches()
                && !token.endsWith("부")
                && !SourceRecogniser.isMasthead(token);
    }

    private static Optional<Credit> han(String printed, String line, String address) {
        Matcher first = ROLE_FIRST.matcher(line);
        Matcher last = ROLE_LAST.matcher(line);
        if (!first.matches() && !last.matches()) {
            return Optional.empty();
        }
        Matcher found = first.matches() ? first : last;
        List<Byline> bylines = new ArrayList<>();
        for (String name : found.group("names").split("[\\s、·・,/]+", -1)) {
            bylines.add(new Byline(name, found.group("role"), null, BylineKind.PERSON));
        }
        return credit(printed, bylines, address == null ? List.of() : List.of(address));
    }

    private static Optional<Credit> credit(String printed, List<Byline> bylines, List<String> notes) {
        String note = notes.isEmpty() ? null : String.join("; ", notes);
        return Optional.of(new Credit(printed, List.copyOf(bylines), true, note));
    }

    private static String edged(String text) {
        return EDGES.matcher(text).replaceAll("");
    }
}
