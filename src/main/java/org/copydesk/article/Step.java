package org.copydesk.article;

import static org.copydesk.article.State.APPROVED;
import static org.copydesk.article.State.DRAFT;
import static org.copydesk.article.State.PUBLISHED;
import static org.copydesk.article.State.SCHEDULED;
import static org.copydesk.article.State.SPIKED;
import static org.copydesk.article.State.SUBMITTED;
import static org.copydesk.article.State.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** A step of the workflow, and the states that it may be taken from. */
enum Step {
    START(),
    IMPORT(),
    CHANGE(DRAFT, SUBMITTED, APPROVED, SCHEDULED, PUBLISHED),
    RESTORE(DRAFT, SUBMITTED, APPROVED, SCHEDULED, PUBLISHED),
    SUBMIT(DRAFT),
    RETURN(SUBMITTED, APPROVED, SCHEDULED, SPIKED),
    APPROVE(SUBMITTED, PUBLISHED),
    SCHEDULE(DRAFT, SUBMITTED, APPROVED, SCHEDULED),
    PUBLISH(DRAFT, SUBMITTED, APPROVED, SCHEDULED, PUBLISHED),
    CORRECT(PUBLISHED),
    WITHDRAW(PUBLISHED),
    KILL(PUBLISHED, WITHDRAWN),
    SPIKE(DRAFT, SUBMITTED, APPROVED, SCHEDULED);

    @SuppressWarnings("ImmutableEnumChecker") // EnumSet has no immutable kind; nothing changes this one
    private final Set<State> from;

    Step(State... from) {
        this.from = EnumSet.noneOf(State.class);
        this.from.addAll(List.of(from));
    }

    /** @throws ProblemException {@link ErrorCode#STATE_CONFLICT}, with the state, the step and the possible steps */
    void requirePossible(State state) {
        if (!from.contains(state)) {
            throw refusal(state, "The article is " + state + "; it can't take the step \"" + this + "\".");
        }
    }

    /** The answer to somebody who asked for this step in this state. */
    ProblemException refusal(State state, String why) {
        List<String> possible = Arrays.stream(values())
                .filter(step -> step.from.contains(state) && step != this)
                .map(Step::toString)
                .toList();
        String instead = possible.isEmpty() ? "nothing" : String.join(", ", possible);
        return new ProblemException(ErrorCode.STATE_CONFLICT, why + " Possible now: " + instead + ".")
                .with("state", state.toString())
                .with("step", toString())
                .with("possible", possible);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
