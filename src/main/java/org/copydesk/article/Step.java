package org.copydesk.article;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** A step of the workflow, and the states that it may be taken from. */
enum Step {
    CHANGE(State.DRAFT, State.PUBLISHED),
    PUBLISH(State.DRAFT, State.PUBLISHED),
    CORRECT(State.PUBLISHED),
    WITHDRAW(State.PUBLISHED);

    @SuppressWarnings("ImmutableEnumChecker") // EnumSet has no immutable kind; nothing changes this one
    private final Set<State> from;

    Step(State first, State... others) {
        from = EnumSet.of(first, others);
    }

    /** @throws ProblemException {@link ErrorCode#STATE_CONFLICT}, with the state, the step and the possible steps */
    void requirePossible(State state) {
        if (!from.contains(state)) {
            List<String> possible = Arrays.stream(values())
                    .filter(step -> step.from.contains(state))
                    .map(Step::toString)
                    .toList();
            String instead = possible.isEmpty() ? "nothing more can be done with it" : String.join(", ", possible);
            throw new ProblemException(
                            ErrorCode.STATE_CONFLICT,
                            "The article is " + state + "; it can't take the step \"" + this + "\". Possible now: "
                                    + instead + ".")
                    .with("state", state.toString())
                    .with("step", toString())
                    .with("possible", possible);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
