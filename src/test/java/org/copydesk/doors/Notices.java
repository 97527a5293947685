package org.copydesk.doors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.doors.RawHttp.Answer;

/**
 * What feeds and formats tell of withdrawn stories, word for word: an id, a version, when it went, and what to do. Any
 * further word makes it something else than a notice.
 */
final class Notices {
    private static final String ID = "urn:uuid:(?<id>[0-9a-f-]{36})";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";
    private static final String RFC_822 = "[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [0-9:]{8} GMT";
    private static final String NOTE =
            "(?:WITHDRAWN: do not use the article any more|KILL: delete the article and every copy of it, and do not use it)[.]";
    private static final String STANDARD = "\\{\"name\":\"ninjs\",\"version\":\"[0-9.]+\",\"schema\":\"[^\"]+\"\\}";

    private static final List<Pattern> KINDS = List.of(
            Pattern.compile("<at:deleted-entry ref=\"" + ID + "\" when=\"" + TIME + "\"><at:comment xml:lang=\"en\">"
                    + NOTE + "</at:comment></at:deleted-entry>"),
            Pattern.compile(
                    ",?\\{\"uri\":\"" + ID + "\",\"type\":\"text\",\"version\":\"\\d+\",\"version[Cc]reated\":\""
                            + TIME + "\",\"pub[Ss]tatus\":\"canceled\",\"ed[Nn]ote\":\"" + NOTE + "\",\"[$]?standard\":"
                            + STANDARD + "\\}"),
            Pattern.compile("<newsItem (?:xmlns=\"[^\"]+\" )?guid=\"" + ID
                    + "\" version=\"\\d+\" standard=\"NewsML-G2\" standardversion=\"2.35\" conformance=\"power\""
                    + " xml:lang=\"[a-zA-Z-]+\"><catalogRef href=\"[^\"]+\"/><itemMeta><itemClass qcode=\"ninat:text\"/>"
                    + "<provider uri=\"[^\"]+\"><name>Copydesk</name></provider><versionCreated>" + TIME
                    + "</versionCreated><pubStatus qcode=\"stat:canceled\"/><edNote xml:lang=\"en\">" + NOTE
                    + "</edNote>(?:<signal literal=\"kill\"><name>kill</name></signal>)?</itemMeta></newsItem>"));

    /** What changes with any notice on a page, and says nothing of the story. */
    private static final List<String> CHANGING =
            List.of("etag", "content-length", "last-modified", "cache-tag", "surrogate-key");

    private Notices() {}

    /** Whether all that is told is that this story was withdrawn. */
    static boolean isOneOf(String id, Answer answer) {
        String rest = answer.body().replaceFirst("^<[?]xml[^>]+>", "");
        return answer.status() == 200
                && KINDS.stream()
                        .map(kind -> kind.matcher(rest))
                        .anyMatch(
                                notice -> notice.matches() && notice.group("id").equals(id));
    }

    /** The same answers as if nothing had ever been withdrawn. */
    static List<Answer> leftOut(List<Answer> answers) {
        return answers.stream().map(Notices::leftOut).toList();
    }

    private static Answer leftOut(Answer answer) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.keySet().removeAll(CHANGING);
        String body = answer.body();
        for (Pattern kind : KINDS) {
            Matcher notices = kind.matcher(body);
            body = notices.replaceAll("");
        }
        return new Answer(answer.status(), headers, withoutTimes(body));
    }

    /** The times of pages tell of notices too; a page with nothing but notices is an empty one without them. */
    private static String withoutTimes(String body) {
        return body.replaceAll(TIME, "(time)")
                .replaceAll(RFC_822, "(time)")
                .replaceAll("<packageItem .*</packageItem>", "")
                .replace("<itemSet></itemSet>", "<itemSet/>")
                .replace("[,", "[");
    }
}
