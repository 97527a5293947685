package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.platform.Eventually.eventually;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.copydesk.doors.RawHttp.Answer;
import org.copydesk.platform.Ids;
import org.copydesk.platform.web.HttpDates;

/**
 * The public operations, and what to ask them.
 *
 * @param known a published story, so that there is something to show
 * @param secret the story that nobody may hear of
 */
record Doors(List<Operation> open, MarkedStory known, MarkedStory secret) {
    private static final int GONE = 410;

    Doors {
        open = open.stream()
                .filter(operation -> operation.open() && operation.method().equals("GET"))
                .toList();
        assertThat(open).as("public operations").hasSizeGreaterThanOrEqualTo(8);
    }

    Map<Probe, List<Answer>> answersBefore() {
        eventually(Doors::isLaterThanTheLastChange);
        return answers(open.stream()
                .flatMap(operation -> Stream.concat(
                        Probe.harmless(operation, known.addresses()).stream(),
                        Probe.asking(operation, secret.names(), known.slug()).stream()))
                .distinct()
                .toList());
    }

    /**
     * A change may count as one of the next second, and is shown with the present one until then: Last-Modified is never after
     * the Date (RFC 9110, section 8.8.2.1).
     */
    private static void isLaterThanTheLastChange() {
        Response list = RestAssured.get("/v1/captions");
        assertThat(HttpDates.parse(list.header("Date")).orElseThrow())
                .isAfter(HttpDates.parse(list.header("Last-Modified")).orElseThrow());
    }

    /** Asks with as many connections as there are processors. */
    private static Map<Probe, List<Answer>> answers(Collection<Probe> probes) {
        Map<Probe, List<Answer>> answers = new LinkedHashMap<>();
        probes.parallelStream()
                .map(probe -> Map.entry(probe, probe.ask()))
                .toList()
                .forEach(asked -> answers.put(asked.getKey(), asked.getValue()));
        return answers;
    }

    void requireUnchanged(Map<Probe, List<Answer>> before, boolean tombstone) {
        SoftAssertions all = new SoftAssertions();
        answers(before.keySet()).forEach((probe, now) -> {
            List<Answer> answers = before.get(probe);
            if (!tombstone) {
                all.assertThat(now).as(probe.toString()).isEqualTo(answers);
            } else if (!isTombstone(probe, now)) {
                all.assertThat(Notices.leftOut(now)).as(probe.toString()).isEqualTo(Notices.leftOut(answers));
            }
            all.assertThat(traces(probe, now)).as(probe + " tells of").isEmpty();
        });
        all.assertAll();
    }

    /** Asks about the secret's names and ids, and about others of the same form and length. */
    void requireNoDifferenceFromNonsense(boolean tombstone) {
        String nonsense = new MarkedStory().token();
        SoftAssertions all = new SoftAssertions();
        List<String> values =
                Stream.concat(secret.names().stream(), secret.ids().stream()).toList();
        Map<Probe, Probe> others = new LinkedHashMap<>();
        for (Operation operation : open) {
            Probe.asking(operation, values, known.slug())
                    .forEach(probe -> others.put(probe, probe.about(nonsenseLike(probe.asked(), nonsense))));
        }
        Map<Probe, List<Answer>> ofOthers = answers(others.values());
        answers(others.keySet()).forEach((probe, answers) -> {
            Probe other = others.get(probe);
            if (!tombstone || !isTombstone(probe, answers)) {
                all.assertThat(withoutEcho(Notices.leftOut(answers), probe.asked()))
                        .as("%s, compared with %s", probe, other.asked())
                        .isEqualTo(withoutEcho(Notices.leftOut(ofOthers.get(other)), other.asked()));
            }
            all.assertThat(traces(probe, answers)).as(probe + " tells of").isEmpty();
        });
        all.assertAll();
    }

    private String nonsenseLike(String value, String nonsense) {
        if (Ids.parse(value).isPresent()) {
            return UUID.randomUUID().toString();
        }
        String other = value.replace(secret.token(), nonsense);
        return other.equals(value) ? nonsense.substring(0, value.length()) : other;
    }

    /** Where the story itself stood, it is gone, or a format that can tell it says no more than that. */
    private boolean isTombstone(Probe probe, List<Answer> answers) {
        boolean named = secret.slug().equals(probe.asked()) || secret.id().equals(probe.asked());
        Answer answer = answers.get(0);
        return named && (answer.status() == GONE || Notices.isOneOf(secret.id(), answer));
    }

    /** The words of the secret in an answer, and the ids of all that belongs to it, beyond what was asked. */
    private List<String> traces(Probe probe, List<Answer> answers) {
        String text = answers.toString().toLowerCase(Locale.ROOT);
        String asked = probe.asked() == null ? "" : probe.asked().toLowerCase(Locale.ROOT);
        String beyond = asked.contains(secret.token()) ? text.replace(asked, "") : text;
        Stream<String> words = Pattern.compile("[a-z-]*" + secret.token())
                .matcher(beyond)
                .results()
                .map(MatchResult::group);
        Stream<String> ids = secret.ids().stream()
                .filter(id -> !id.equals(secret.id()) && !id.equals(probe.asked()))
                .filter(beyond::contains);
        Stream<String> hashes = secret.hashes().stream().filter(beyond::contains);
        return Stream.of(words, ids, hashes)
                .flatMap(traces -> traces)
                .distinct()
                .toList();
    }

    /** Cursors are signed for what was asked. */
    private static String withoutEcho(List<Answer> answers, String asked) {
        return answers.toString()
                .replace(asked, "(asked)")
                .replaceAll("(cursor=|\"(?:next|previous)\":\")[A-Za-z0-9_-]+", "$1(cursor)");
    }
}
