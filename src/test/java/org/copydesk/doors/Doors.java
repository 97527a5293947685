package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.copydesk.doors.RawHttp.Answer;
import org.copydesk.platform.Ids;

/**
 * The public operations, and what to ask them.
 *
 * @param known a published story, so that there is something to show
 * @param secret the story that nobody may hear of
 */
record Doors(List<Operation> open, MarkedStory known, MarkedStory secret) {
    private static final int GONE = 410;
    private static final Pattern TAKEN_BACK = Pattern.compile("at:deleted-entry|\"canceled\"|stat:canceled");

    Doors {
        open = open.stream()
                .filter(operation -> operation.open() && operation.method().equals("GET"))
                .toList();
        assertThat(open).as("public operations").hasSizeGreaterThanOrEqualTo(8);
    }

    Map<Probe, List<Answer>> answersBefore() {
        return open.stream()
                .flatMap(operation -> Stream.concat(
                        Probe.harmless(operation, known.addresses()).stream(),
                        Probe.asking(operation, secret.names(), known.slug()).stream()))
                .collect(Collectors.toMap(Function.identity(), Probe::ask, (one, same) -> one, LinkedHashMap::new));
    }

    void requireUnchanged(Map<Probe, List<Answer>> before, boolean tombstone) {
        SoftAssertions all = new SoftAssertions();
        before.forEach((probe, answers) -> {
            List<Answer> now = probe.ask();
            if (!isTombstone(probe, now, tombstone)) {
                all.assertThat(now).as(probe.toString()).isEqualTo(answers);
            }
            all.assertThat(traces(probe, now)).as(probe + " tells of").isEmpty();
        });
        all.assertAll();
    }

    /** Asks about the secret's names and ids, and about others of the same form and length. */
    void requireNoDifferenceFromNonsense(boolean tombstone) {
        String nonsense = new MarkedStory().token();
        SoftAssertions all = new SoftAssertions();
        for (Operation operation : open) {
            List<String> values = Stream.concat(secret.names().stream(), secret.ids().stream())
                    .toList();
            for (Probe probe : Probe.asking(operation, values, known.slug())) {
                List<Answer> answers = probe.ask();
                String other = Ids.parse(probe.asked()).isPresent()
                        ? UUID.randomUUID().toString()
                        : nonsenseLike(probe.asked(), nonsense);
                if (!isTombstone(probe, answers, tombstone)) {
                    all.assertThat(withoutEcho(answers, probe.asked()))
                            .as("%s, compared with %s", probe, other)
                            .isEqualTo(withoutEcho(probe.about(other).ask(), other));
                }
                all.assertThat(traces(probe, answers)).as(probe + " tells of").isEmpty();
            }
        }
        all.assertAll();
    }

    private String nonsenseLike(String value, String nonsense) {
        String other = value.replace(secret.token(), nonsense);
        return other.equals(value) ? nonsense.substring(0, value.length()) : other;
    }

    private boolean isTombstone(Probe probe, List<Answer> answers, boolean tombstone) {
        boolean named = secret.slug().equals(probe.asked()) || secret.id().equals(probe.asked());
        return tombstone && ((named && answers.get(0).status() == GONE) || isNotice(answers.toString()));
    }

    /** Whether feeds and formats that can tell it say that the story was withdrawn. */
    private boolean isNotice(String answers) {
        return answers.contains(secret.id()) && TAKEN_BACK.matcher(answers).find();
    }

    /** The words of the secret in an answer, beyond what was asked. */
    private List<String> traces(Probe probe, List<Answer> answers) {
        String text = answers.toString().toLowerCase(Locale.ROOT);
        String asked = probe.asked() == null ? "" : probe.asked().toLowerCase(Locale.ROOT);
        String beyond = asked.contains(secret.token()) ? text.replace(asked, "") : text;
        return Pattern.compile("[a-z-]*" + secret.token())
                .matcher(beyond)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static String withoutEcho(List<Answer> answers, String asked) {
        return answers.toString().replace(asked, "(asked)");
    }
}
