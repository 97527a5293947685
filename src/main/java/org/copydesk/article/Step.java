package org.copydesk.article;

import static org.copydesk.article.state.State.APPROVED;
import static org.copydesk.article.state.State.DRAFT;
import static org.copydesk.article.state.State.PUBLISHED;
import static org.copydesk.article.state.State.SCHEDULED;
import static org.copydesk.article.state.State.SPIKED;
import static org.copydesk.article.state.State.SUBMITTED;
import static org.copydesk.article.state.State.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.article.state.State;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** A step of the workflow, and the states that it may be taken from. */
enum Step {
    START(),
    IMPORT(),
    CHANGE(DRAFT, SUBMITTED, APPROVED, SCHEDULED, PUBLISHED, WITHDRAWN),
    RESTORE(DRAFT, SUBMITTED, APPROVED, SCHEDULED, PUBLISHED, WITHDRAWN),
    SUBMIT(DRAFT),
    RETURN(SUBMITTED, APPROVED, SCHEDULED, SPIKED, PUBLISHED),
    APPROVE(SUBMITTED, PUBLISHED, WITHDRAWN),
    SCHEDULE(DRAFT, SUBMITTED, APPROVED, SCHEDULED, PUBLISHED),
    PUBLISH(DRAFT, SUBMITTED, APPROVED, SCHEDULED, PUBLISHED, WITHDRAWN),
    CORRECT(PUBLISHED),
    WITHDRAW(PUBLISHED),
    KILL(PUBLISHED, WITHDRAWN),
    SPIKE(DRAFT, SUBMITTED, APPROVED, SCHEDULED),
    DELETE(DRAFT, SUBMITTED, APPROVED, SPIKED),
    HOLD(),
    LIFT();

    /** The steps that a legal hold forbids. */
    private static final Set<Step> HELD = Set.of(SCHEDULE, PUBLISH, CORRECT, DELETE);

    @SuppressWarnings("ImmutableEnumChecker") // EnumSet has no immutable kind; nothing changes this one
    private final Set<State> from;

    Step(State... from) {
        this.from = EnumSet.noneOf(State.class);
        this.from.addAll(List.of(from));
    }

    /** @throws ProblemException {@link ErrorCode#STATE_CONFLICT}, with the state, the step and the possible steps */
    void requirePossible(Article article) {
        if (article.hold() != null && HELD.contains(this)) {
            throw refusal(
                            article,
                            "The article is on legal hold by " + article.hold().by() + ": "
                                    + article.hold().reason() + ".")
                    .with("hold", article.hold().reason());
        }
        if (!isPossible(article)) {
            String state = article.killed() ? "killed" : article.state().toString();
            throw refusal(article, "The article is " + state + "; it can't take the step \"" + this + "\".");
        }
    }

    /** A killed article takes no step at all, and a published one is returned only from the schedule of an update. */
    private boolean isPossible(Article article) {
        boolean isReturnable =
                article.state() != PUBLISHED || article.schedule().publishAt() != null;
        boolean isHeld = article.hold() != null && HELD.contains(this);
        return from.contains(article.state()) && !article.killed() && !isHeld && (this != RETURN || isReturnable);
    }

    /** The answer to somebody who asked for this step of an article. */
    ProblemException refusal(Article article, String why) {
        List<String> possible = Arrays.stream(values())
                .filter(step -> step.isPossible(article) && step != this)
                .map(Step::toString)
                .toList();
        String instead = possible.isEmpty() ? "nothing" : String.join(", ", possible);
        return new ProblemException(ErrorCode.STATE_CONFLICT, why + " Possible now: " + instead + ".")
                .with("state", article.state().toString())
                .with("step", toString())
                .with("possible", possible);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
