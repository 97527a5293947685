package org.copydesk.transfer.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.access.CurrentStaff;
import org.copydesk.article.ArticleImport;
import org.copydesk.article.ArticleWorkflow;
import org.copydesk.article.manuscript.ImportedVersion;
import org.copydesk.article.manuscript.ManuscriptParser;
import org.copydesk.article.state.ArticleState;
import org.copydesk.article.state.State;
import org.copydesk.edition.ImportedWithdrawal;
import org.copydesk.platform.ImportOutcome;
import org.copydesk.platform.json.JsonObjects;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;

/** Imports withdrawals: stories that are here are withdrawn, of others the tombstone is kept. */
@ApplicationScoped
@Transactional
public class WithdrawalImporter {
    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final ArticleImport articles;
    private final ArticleWorkflow workflow;
    private final ManuscriptParser reading;
    private final CurrentStaff staff;
    private final JsonObjects json;
    private final Clock clock;

    WithdrawalImporter(
            ArticleImport articles,
            ArticleWorkflow workflow,
            ManuscriptParser reading,
            CurrentStaff staff,
            JsonObjects json,
            Clock clock) {
        this.articles = articles;
        this.workflow = workflow;
        this.reading = reading;
        this.staff = staff;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes in a withdrawal. It is taken whatever the desk has changed since: what was withdrawn must not go on standing.
     *
     * @throws ProblemException 422 for what is not valid, 409 for a slug that is another article's
     */
    public ImportOutcome store(ObjectNode line) {
        WithdrawnStory story = json.all(line, WithdrawnStory.class);
        Optional<ArticleState> present =
                articles.locked(List.of(story.id())).stream().findFirst();
        if (present.isEmpty()) {
            bury(story);
            return ImportOutcome.CREATED;
        }
        boolean isGone = present.get().state() == State.WITHDRAWN;
        if (isGone && (!story.killed() || present.get().isKilled())) {
            return ImportOutcome.UNCHANGED;
        }
        workflow.withdraw(story.id(), WHATEVER, story.reason(), story.reason(), story.killed());
        return ImportOutcome.UPDATED;
    }

    private void bury(WithdrawnStory story) {
        requireSlugFree(story);
        Instant now = clock.instant();
        ImportedWithdrawal withdrawal = new ImportedWithdrawal(
                story.id(),
                story.version(),
                story.slugs(),
                story.withdrawnAt(),
                story.killed(),
                story.reason(),
                story.listing());
        articles.bury(imported(story, now), withdrawal, now);
    }

    private void requireSlugFree(WithdrawnStory story) {
        if (articles.slugOwners(List.of(story.slug())).containsKey(story.slug())) {
            throw new ProblemException(
                    ErrorCode.NOT_UNIQUE, "Another article has or had the slug \"" + story.slug() + "\".");
        }
    }

    private ImportedVersion imported(WithdrawnStory story, Instant now) {
        return new ImportedVersion(
                story.id(),
                new ImportedVersion.Origin(
                        Objects.requireNonNullElse(story.createdBy(), staff.name()),
                        Objects.requireNonNullElse(story.createdAt(), now),
                        null),
                reading.headed(story.headline(), story.language()),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                story.slug(),
                List.of(),
                1,
                story.version(),
                story.publishedAt(),
                story.updatedAt(),
                null);
    }
}
