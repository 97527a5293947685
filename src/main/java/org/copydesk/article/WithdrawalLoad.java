package org.copydesk.article;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.copydesk.edition.Edition;
import org.copydesk.edition.EditionLoad;
import org.copydesk.platform.Loaded;
import org.copydesk.platform.body.Body;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.platform.web.JsonObjects;

/** Takes in that stories were withdrawn elsewhere: those that are here are withdrawn, of others the tombstone is kept. */
@ApplicationScoped
@Transactional
public class WithdrawalLoad {
    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final ArticleRepository articles;
    private final ArticleWorkflow workflow;
    private final ManuscriptReading reading;
    private final DeskJournal journal;
    private final Edition edition;
    private final EditionLoad load;
    private final JsonObjects json;

    WithdrawalLoad(
            ArticleRepository articles,
            ArticleWorkflow workflow,
            ManuscriptReading reading,
            DeskJournal journal,
            Edition edition,
            EditionLoad load,
            JsonObjects json) {
        this.articles = articles;
        this.workflow = workflow;
        this.reading = reading;
        this.journal = journal;
        this.edition = edition;
        this.load = load;
        this.json = json;
    }

    /**
     * Takes in a withdrawal. It is taken whatever the desk has changed since: what was withdrawn must not go on standing.
     *
     * @throws ProblemException 422 for what is not valid, 409 for a slug that is another article's
     */
    public Loaded store(ObjectNode line) {
        WithdrawnStory story = json.all(line, WithdrawnStory.class);
        Optional<Article> present =
                articles.locked(List.of(story.id())).stream().findFirst();
        if (present.isEmpty()) {
            bury(story);
            return Loaded.CREATED;
        }
        boolean isGone = present.get().state() == State.WITHDRAWN;
        if (isGone && (!story.killed() || present.get().killed())) {
            return Loaded.UNCHANGED;
        }
        workflow.withdraw(story.id(), WHATEVER, story.reason(), story.killed());
        return Loaded.UPDATED;
    }

    private void bury(WithdrawnStory story) {
        requireSlugFree(story);
        Instant now = journal.now();
        Article article = new Article(
                story.id(),
                Objects.requireNonNullElse(story.createdBy(), journal.who()),
                Objects.requireNonNullElse(story.createdAt(), now));
        article.print(printing(story), journal.who(), now);
        article.withdraw(story.killed(), journal.who(), now);
        articles.persistAndFlush(article);
        journal.saved(article, null);
        journal.published(article);
        journal.took(Step.IMPORT, article, null, story.reason());
        edition.takeTurn();
        load.bury(
                new EditionLoad.Withdrawal(
                        story.id(),
                        story.version(),
                        story.slugs(),
                        story.withdrawnAt(),
                        story.killed(),
                        story.reason()),
                now);
    }

    private void requireSlugFree(WithdrawnStory story) {
        if (articles.isSlugTaken(story.slug(), story.id())) {
            throw new ProblemException(
                    ErrorCode.NOT_UNIQUE, "Another article has or had the slug \"" + story.slug() + "\".");
        }
    }

    private Printing printing(WithdrawnStory story) {
        Manuscript nothing =
                reading.manuscript(ArticleRequest.headed(story.headline(), story.language()), Body.EMPTY, null);
        return new Printing(
                nothing,
                List.of(),
                List.of(),
                List.of(),
                story.slug(),
                story.version(),
                story.publishedAt(),
                story.updatedAt());
    }
}
