package org.copydesk.article.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.copydesk.article.PrintedArticles.Printed;
import org.copydesk.edition.ArticleRenderer;
import org.copydesk.edition.Edition;
import org.copydesk.edition.EditionLoad;
import org.copydesk.edition.RenderedArticle;
import org.copydesk.platform.Loaded;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.storage.BulkInsert;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * Stores many incoming stories in one transaction. What can be refused is refused before anything is written. The desk's
 * rows are sent to the database, and the articles rendered, before the edition's head is locked, so that others wait for
 * the edition's rows alone.
 */
@ApplicationScoped
class StoryLoad {
    private static final int BATCH = 200;

    private final Session database;
    private final BulkInsert rows;
    private final StoryLookUp here;
    private final StoryWriting writing;
    private final ArticleRenderer renderer;
    private final Edition edition;
    private final EditionLoad load;
    private final Clock clock;

    StoryLoad(
            Session database,
            BulkInsert rows,
            StoryLookUp here,
            StoryWriting writing,
            ArticleRenderer renderer,
            Edition edition,
            EditionLoad load,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.here = here;
        this.writing = writing;
        this.renderer = renderer;
        this.edition = edition;
        this.load = load;
        this.clock = clock;
    }

    /**
     * Stores stories of which no two have a key in common.
     *
     * @return what became of each, in the same order
     * @throws LoadedVocabulary.Moved if it must be done again because the vocabulary was changed meanwhile
     */
    @Transactional
    List<StoryOutcome> store(StoryLoading loading, List<IncomingStory> stories) {
        database.setJdbcBatchSize(BATCH);
        // Everything is read before anything is written, so that no query need look through what waits to be written.
        database.setHibernateFlushMode(FlushMode.MANUAL);
        rows.begin();
        Instant now = clock.instant();
        KnownStories known = here.known(stories);
        List<IncomingStory> news =
                stories.stream().filter(story -> known.unchanged(story) == null).toList();
        loading.vocabulary().lookUp(news);
        loading.slugs().lookUp(news);
        StoryPlan plan = new StoryPlan(loading, known, here.captionOwners(news), now);
        List<PlannedStory> planned = new ArrayList<>();
        List<StoryOutcome> outcomes = new ArrayList<>();
        for (IncomingStory story : stories) {
            outcomes.add(outcome(story, known, plan, planned));
        }
        if (!planned.isEmpty()) {
            publish(planned, loading, writing.write(planned, loading, known, now), now);
        }
        return outcomes;
    }

    private static StoryOutcome outcome(
            IncomingStory story, KnownStories known, StoryPlan plan, List<PlannedStory> planned) {
        UUID same = known.unchanged(story);
        if (same != null) {
            return StoryOutcome.of(Loaded.UNCHANGED, same);
        }
        try {
            PlannedStory next = plan.plan(story);
            planned.add(next);
            return StoryOutcome.of(
                    next.isNew() ? Loaded.CREATED : Loaded.UPDATED,
                    next.printing().id());
        } catch (ProblemException refused) {
            return StoryOutcome.refused(refused);
        }
    }

    private void publish(List<PlannedStory> planned, StoryLoading loading, List<Printed> printed, Instant now) {
        List<EditionLoad.Version> versions = new ArrayList<>();
        for (int i = 0; i < planned.size(); i++) {
            PlannedStory next = planned.get(i);
            RenderedArticle rendered =
                    renderer.render(printed.get(i).article(), next.story().renderedBody());
            versions.add(new EditionLoad.Version(
                    rendered,
                    next.story().history().earlierSlugs(),
                    next.kind(),
                    next.printing().note()));
        }
        edition.takeTurn();
        loading.vocabulary().requireUnmoved();
        load.show(versions, now);
        database.flush();
    }
}
