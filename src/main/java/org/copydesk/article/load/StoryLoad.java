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
import org.copydesk.edition.ChangeLog;
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
 * the edition's rows alone; the next stories' desk rows are written meanwhile.
 */
@ApplicationScoped
class StoryLoad {
    private static final int BATCH = 200;

    private final Session database;
    private final BulkInsert rows;
    private final StoryLookUp here;
    private final StoryWriting writing;
    private final ArticleRenderer renderer;
    private final ChangeLog changes;
    private final EditionLoad load;
    private final Clock clock;

    StoryLoad(
            Session database,
            BulkInsert rows,
            StoryLookUp here,
            StoryWriting writing,
            ArticleRenderer renderer,
            ChangeLog changes,
            EditionLoad load,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.here = here;
        this.writing = writing;
        this.renderer = renderer;
        this.changes = changes;
        this.load = load;
        this.clock = clock;
    }

    /**
     * Stores stories of which no two have a key in common.
     *
     * @return what became of each, in the same order
     * @throws LoadedVocabulary.Moved if it must be done again because the vocabulary was changed meanwhile
     * @throws LoadTurn.Overtaken if it must be done again once the stories before are through
     */
    @Transactional
    List<StoryOutcome> store(StoryLoading loading, List<IncomingStory> stories, LoadTurn turn) {
        database.setJdbcBatchSize(BATCH);
        // Everything is read before anything is written, so that no query need look through what waits to be written.
        database.setHibernateFlushMode(FlushMode.MANUAL);
        rows.begin();
        Instant now = clock.instant();
        Desk desk;
        synchronized (loading.desk()) {
            turn.isPlanned();
            desk = write(loading, stories, now);
        }
        turn.deskIsWritten();
        List<EditionLoad.Version> versions = render(desk);
        turn.require();
        if (!versions.isEmpty()) {
            changes.lockHead();
            loading.vocabulary().requireUnmoved(desk.vocabulary());
            load.show(versions, now);
            database.flush();
        }
        return desk.outcomes();
    }

    /**
     * What the desk has of some stories.
     *
     * @param planned those that are new or changed
     * @param printed what became of each of them
     * @param outcomes of all stories
     * @param vocabulary the state of the vocabulary that they were planned by
     */
    private record Desk(
            List<PlannedStory> planned, List<Printed> printed, List<StoryOutcome> outcomes, String vocabulary) {}

    private Desk write(StoryLoading loading, List<IncomingStory> stories, Instant now) {
        KnownStories known = here.known(stories);
        List<IncomingStory> news =
                stories.stream().filter(story -> known.unchanged(story) == null).toList();
        String vocabulary = loading.vocabulary().lookUp(news);
        loading.slugs().lookUp(news);
        StoryPlan plan = new StoryPlan(loading, known, here.captionOwners(news), now);
        List<PlannedStory> planned = new ArrayList<>();
        List<StoryOutcome> outcomes = new ArrayList<>();
        for (IncomingStory story : stories) {
            outcomes.add(outcome(story, known, plan, planned));
        }
        List<Printed> printed = planned.isEmpty() ? List.of() : writing.write(planned, loading, known, now);
        return new Desk(planned, printed, outcomes, vocabulary);
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

    private List<EditionLoad.Version> render(Desk desk) {
        List<EditionLoad.Version> versions = new ArrayList<>();
        for (int i = 0; i < desk.planned().size(); i++) {
            PlannedStory next = desk.planned().get(i);
            RenderedArticle rendered = renderer.render(
                    desk.printed().get(i).article(), next.story().renderedBody());
            versions.add(new EditionLoad.Version(
                    rendered,
                    next.story().history().earlierSlugs(),
                    next.kind(),
                    next.printing().note()));
        }
        return versions;
    }
}
