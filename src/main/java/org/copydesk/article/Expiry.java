package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.copydesk.access.CurrentStaff;
import org.copydesk.access.Role;
import org.copydesk.article.PublicationTimer.ArticleScheduled;
import org.copydesk.article.state.State;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Sets when articles expire. It takes effect with the save, for a live article too. */
@ApplicationScoped
class Expiry {
    private final CurrentStaff staff;
    private final Event<ArticleScheduled> scheduling;
    private final Clock clock;

    Expiry(CurrentStaff staff, Event<ArticleScheduled> scheduling, Clock clock) {
        this.staff = staff;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /** @throws ProblemException 422 for a time that can't be, 403 where a reporter would have a live article withdrawn */
    void set(Article article, Instant expireAt) {
        boolean isChanged = !Objects.equals(expireAt, article.schedule().expireAt());
        if (isChanged && article.state() == State.PUBLISHED && !staff.isAtLeast(Role.EDITOR)) {
            throw new ProblemException(
                    ErrorCode.NOT_ALLOWED, "Only an editor sets or changes when a published story expires.");
        }
        article.expireAt(expireAt, clock.instant());
        if (isChanged && expireAt != null) {
            scheduling.fire(new ArticleScheduled(expireAt));
        }
    }
}
