package org.copydesk.transfer.story;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.article.ArticleImport;
import org.copydesk.platform.ImportOutcome;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.KnownProblems;
import org.copydesk.platform.problem.ProblemException;

/**
 * Imports stories that were published elsewhere, many in one transaction. Everything is read, and everything refused that can
 * be,
 * before anything is written.
 */
@ApplicationScoped
public class StoryImporter {
    private static final int BATCH = 200;

    private final StoryLookup lookup;
    private final ArticleImport articles;
    private final ImportedArticleRepository imports;
    private final CurrentStaff staff;
    private final Clock clock;

    StoryImporter(
            StoryLookup lookup,
            ArticleImport articles,
            ImportedArticleRepository imports,
            CurrentStaff staff,
            Clock clock) {
        this.lookup = lookup;
        this.articles = articles;
        this.imports = imports;
        this.staff = staff;
        this.clock = clock;
    }

    /** The slugs of an import's stories, to be passed along with each list of them. */
    public ImportedSlugs slugs() {
        return lookup.slugs();
    }

    /**
     * Imports stories in the name of the caller, in one transaction if none of them fails in the database; those around one
     * that
     * fails are stored without it.
     *
     * @param stories no two of which have a key in common
     * @return what became of each, in the same order
     * @throws ProblemException {@link ErrorCode#UNAVAILABLE} if the database is away
     */
    public List<StoryOutcome> store(List<IncomingStory> stories, ImportedSlugs slugs) {
        try {
            return storeTogether(stories, slugs);
        } catch (RuntimeException failed) {
            ProblemException problem = problem(failed);
            if (problem.code().isOfTheDatabase()) {
                throw problem;
            }
            return stories.size() == 1 ? List.of(StoryOutcome.refused(problem)) : storeInHalves(stories, slugs);
        }
    }

    private List<StoryOutcome> storeInHalves(List<IncomingStory> stories, ImportedSlugs slugs) {
        int half = stories.size() / 2;
        List<StoryOutcome> outcomes = new ArrayList<>(store(stories.subList(0, half), slugs));
        outcomes.addAll(store(stories.subList(half, stories.size()), slugs));
        return outcomes;
    }

    private static ProblemException problem(RuntimeException failed) {
        return KnownProblems.in(failed).orElseGet(() -> {
            Log.error("An incoming story could not be stored", failed);
            return new ProblemException(
                    ErrorCode.INTERNAL, "The story could not be stored. The log of the server says why.");
        });
    }

    @Transactional
    List<StoryOutcome> storeTogether(List<IncomingStory> stories, ImportedSlugs slugs) {
        imports.writeInBatches(BATCH);
        Instant now = clock.instant();
        String by = staff.name();
        ExistingStories existing = lookup.existing(stories);
        List<IncomingStory> news = stories.stream()
                .filter(story -> existing.unchanged(story) == null)
                .toList();
        slugs.lookUp(news);
        StoryPlan plan = new StoryPlan(lookup.vocabulary(news), slugs, existing, lookup.captionOwners(news), by, now);
        List<PlannedStory> planned = new ArrayList<>();
        List<StoryOutcome> outcomes = new ArrayList<>();
        for (IncomingStory story : stories) {
            outcomes.add(outcome(story, existing, plan, planned));
        }
        if (!planned.isEmpty()) {
            planned.forEach(story -> remember(story, existing));
            articles.publish(planned.stream().map(PlannedStory::version).toList(), by, now);
        }
        return outcomes;
    }

    private static StoryOutcome outcome(
            IncomingStory story, ExistingStories existing, StoryPlan plan, List<PlannedStory> planned) {
        UUID same = existing.unchanged(story);
        if (same != null) {
            return StoryOutcome.of(ImportOutcome.UNCHANGED, same);
        }
        try {
            PlannedStory next = plan.plan(story);
            planned.add(next);
            return StoryOutcome.of(
                    next.version().isNew() ? ImportOutcome.CREATED : ImportOutcome.UPDATED,
                    next.version().id());
        } catch (ProblemException refused) {
            return StoryOutcome.refused(refused);
        }
    }

    /** Notes which line the article is made from. */
    private void remember(PlannedStory planned, ExistingStories existing) {
        UUID id = planned.version().id();
        ImportedArticle present = existing.importOf(id);
        ImportedArticle imported = present == null ? new ImportedArticle(id) : present;
        imported.madeFrom(
                planned.story().history().externalId(),
                planned.story().fingerprint(),
                planned.version().revision());
        imports.persist(imported);
    }
}
