package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.copydesk.platform.Eventually.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.doors.RawHttp.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is not published shows at no public door. The doors are all operations of the contract that need no token; each
 * is asked before and after the unpublished story exists, and about the story as well as about nonsense.
 */
@Tag("anywhere")
@QuarkusTest
class LeakTest {
    /** A state that readers see nothing of, and the steps that lead to it from a draft. */
    private record Hidden(String state, boolean leavesTombstone, List<Step> steps) {
        static Hidden in(String state, Step... steps) {
            return new Hidden(state, false, List.of(steps));
        }

        @Override
        public String toString() {
            return state;
        }
    }

    /** A step of the workflow, with what its request says. */
    private record Step(String name, Map<String, Object> body) {
        static Step of(String name) {
            return new Step(name, Map.of());
        }

        boolean isIn(List<Operation> contract) {
            return contract.stream().anyMatch(operation -> operation.path().equals("/v1/desk/articles/{id}/" + name));
        }
    }

    static Stream<Hidden> hiddenStates() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        return Stream.of(
                Hidden.in("draft"),
                Hidden.in("submitted", Step.of("submit")),
                Hidden.in("approved", Step.of("submit"), Step.of("approve")),
                Hidden.in("scheduled", new Step("schedule", Map.of("publishAt", tomorrow))),
                Hidden.in("spiked", Step.of("spike")),
                new Hidden(
                        "withdrawn",
                        true,
                        List.of(Step.of("publish"), new Step("withdraw", Map.of("reason", "The source took it back")))),
                new Hidden(
                        "killed",
                        true,
                        List.of(Step.of("publish"), new Step("withdraw", Map.of("reason", "Libel", "kill", true)))));
    }

    @ParameterizedTest
    @MethodSource("hiddenStates")
    void aStoryThatIsNotPublishedLeavesNoTrace(Hidden hidden) {
        List<Operation> contract = Operation.all();
        assumeThat(hidden.steps()).as("steps that there are").allMatch(step -> step.isIn(contract));
        MarkedStory story = new MarkedStory();
        Doors doors = new Doors(contract, publishedStory(), story);

        Map<Probe, List<Answer>> before = doors.answersBefore();
        story.fileVocabulary();
        story.start();
        hidden.steps().forEach(step -> story.take(step.name(), step.body()));

        requireNoFiles(story);
        doors.requireUnchanged(before, hidden.leavesTombstone());
        doors.requireNoDifferenceFromNonsense(hidden.leavesTombstone());
    }

    private static void requireNoFiles(MarkedStory story) {
        assertThat(story.files()).as("addresses of renditions").isNotEmpty();
        eventually(() -> assertThat(story.files())
                .allSatisfy(file -> RestAssured.get(file).then().statusCode(404)));
    }

    @Test
    void theWorkingCopyOfAPublishedStoryLeavesNoTrace() {
        MarkedStory story = new MarkedStory();
        story.publishHarmless();
        Doors doors = new Doors(Operation.all(), publishedStory(), story);

        Map<Probe, List<Answer>> before = doors.answersBefore();
        story.fileVocabulary();
        story.hideInWorkingCopy();

        requireNoFiles(story);
        doors.requireUnchanged(before, false);
        doors.requireNoDifferenceFromNonsense(false);
    }

    @Test
    void aPublishedStoryShowsAtItsDoors() {
        MarkedStory story = new MarkedStory();
        Doors doors = new Doors(Operation.all(), publishedStory(), story);
        Map<Probe, List<Answer>> before = doors.answersBefore();
        story.fileVocabulary();
        story.start();
        story.take("publish", Map.of());

        long changed = before.entrySet().stream()
                .filter(asked -> !asked.getKey().ask().equals(asked.getValue()))
                .count();

        assertThat(changed).as("answers that tell of a published story").isGreaterThan(20);
    }

    /** A story that lists and filters have something to show of. */
    private static MarkedStory publishedStory() {
        MarkedStory published = new MarkedStory();
        published.fileVocabulary();
        published.start();
        published.take("publish", Map.of());
        return published;
    }
}
