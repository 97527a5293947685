package org.copydesk.article.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.access.CurrentStaff;
import org.copydesk.article.ArticleWorkflow;
import org.copydesk.article.ManuscriptReading;
import org.copydesk.article.PrintedArticles;
import org.copydesk.article.Printing;
import org.copydesk.article.State;
import org.copydesk.edition.ChangeLog;
import org.copydesk.edition.EditionLoad;
import org.copydesk.platform.Loaded;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.platform.web.JsonObjects;

/** Takes in that stories were withdrawn elsewhere: those that are here are withdrawn, of others the tombstone is kept. */
@ApplicationScoped
@Transactional
public class WithdrawalLoad {
    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final PrintedArticles articles;
    private final ArticleWorkflow workflow;
    private final ManuscriptReading reading;
    private final CurrentStaff staff;
    private final ChangeLog changes;
    private final EditionLoad load;
    private final JsonObjects json;
    private final Clock clock;

    WithdrawalLoad(
            PrintedArticles articles,
            ArticleWorkflow workflow,
            ManuscriptReading reading,
            CurrentStaff staff,
            ChangeLog changes,
            EditionLoad load,
            JsonObjects json,
            Clock clock) {
        this.articles = articles;
        this.workflow = workflow;
        this.reading = reading;
        this.staff = staff;
        this.changes = changes;
        this.load = load;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes in a withdrawal. It is taken whatever the desk has changed since: what was withdrawn must not go on standing.
     *
     * @throws ProblemException 422 for what is not valid, 409 for a slug that is another article's
     */
    public Loaded store(ObjectNode line) {
        WithdrawnStory story = json.all(line, WithdrawnStory.class);
        Optional<PrintedArticles.Standing> present =
                articles.locked(List.of(story.id())).stream().findFirst();
        if (present.isEmpty()) {
            bury(story);
            return Loaded.CREATED;
        }
        boolean isGone = present.get().state() == State.WITHDRAWN;
        if (isGone && (!story.killed() || present.get().isKilled())) {
            return Loaded.UNCHANGED;
        }
        workflow.withdraw(story.id(), WHATEVER, story.reason(), story.killed());
        return Loaded.UPDATED;
    }

    private void bury(WithdrawnStory story) {
        requireSlugFree(story);
        Instant now = clock.instant();
        articles.bury(printing(story, now), story.killed(), story.reason(), now);
        changes.lockHead();
        load.bury(
                new EditionLoad.Withdrawal(
                        story.id(),
                        story.version(),
                        story.slugs(),
                        story.withdrawnAt(),
                        story.killed(),
                        story.reason(),
                        story.listing()),
                now);
    }

    private void requireSlugFree(WithdrawnStory story) {
        if (articles.slugOwners(List.of(story.slug())).containsKey(story.slug())) {
            throw new ProblemException(
                    ErrorCode.NOT_UNIQUE, "Another article has or had the slug \"" + story.slug() + "\".");
        }
    }

    private Printing printing(WithdrawnStory story, Instant now) {
        return new Printing(
                story.id(),
                new Printing.Origin(
                        Objects.requireNonNullElse(story.createdBy(), staff.name()),
                        Objects.requireNonNullElse(story.createdAt(), now),
                        null),
                reading.headed(story.headline(), story.language()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                story.slug(),
                story.version(),
                story.publishedAt(),
                story.updatedAt(),
                null);
    }
}
