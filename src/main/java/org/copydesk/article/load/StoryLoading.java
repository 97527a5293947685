package org.copydesk.article.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.KnownProblems;
import org.copydesk.platform.problem.ProblemException;

/**
 * One import of stories, with what it has looked up so far. Reading is safe for many threads; the rest is for one.
 */
public final class StoryLoading implements AutoCloseable {
    /** How many lists of stories are stored beside one another: one at the desk, one in the edition. */
    public static final int MOST_UNDER_WAY = 2;

    private static final int MOST_ATTEMPTS = 20;

    private final StoryReading reading;
    private final StoryLoad load;
    private final LoadedVocabulary vocabulary;
    private final LoadedSlugs slugs;
    private final String who;
    private final Object desk = new Object();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(MOST_UNDER_WAY, task -> new Thread(task, "import-store"));
    private LoadTurn last;

    StoryLoading(StoryReading reading, StoryLoad load, LoadedVocabulary vocabulary, LoadedSlugs slugs, String who) {
        this.reading = reading;
        this.load = load;
        this.vocabulary = vocabulary;
        this.slugs = slugs;
        this.who = who;
    }

    /**
     * Reads a story.
     *
     * @param line the members of a request for an article, and what the story has behind it
     * @throws ProblemException 422 for what is not valid
     */
    public IncomingStory read(ObjectNode line) {
        return reading.read(line);
    }

    /** The vocabulary was changed by whoever imports: it is looked up anew. No stories are under way. */
    public void forgetVocabulary() {
        vocabulary.forget();
    }

    /**
     * Begins to store stories, beside those begun before, and shows them after those. They are stored in one transaction if
     * none of them fails in the database; those around one that fails are stored without it. At most {@value #MOST_UNDER_WAY}
     * such lists should be under way.
     *
     * @param stories no two of which have a key in common, nor one with a story that is under way
     * @return what became of each, in the same order; fails with a {@link ProblemException} of {@link
     *     ErrorCode#UNAVAILABLE} if the database is away, and so do all that follow
     */
    public Future<List<StoryOutcome>> begin(List<IncomingStory> stories) {
        LoadTurn turn = last == null ? LoadTurn.first() : last.next();
        last = turn;
        return threads.submit(() -> {
            boolean isWhole = false;
            try {
                turn.awaitDesk();
                List<StoryOutcome> outcomes = store(stories, turn);
                isWhole = true;
                return outcomes;
            } finally {
                turn.end(isWhole);
            }
        });
    }

    private List<StoryOutcome> store(List<IncomingStory> stories, LoadTurn turn) {
        try {
            return storeTogether(stories, turn);
        } catch (RuntimeException failed) {
            ProblemException problem = problem(failed);
            if (problem.code().isOfTheDatabase()) {
                throw problem;
            }
            planAnew(turn);
            return stories.size() == 1 ? List.of(StoryOutcome.refused(problem)) : storeInHalves(stories, turn);
        }
    }

    private List<StoryOutcome> storeTogether(List<IncomingStory> stories, LoadTurn turn) {
        for (int attempt = 1; ; attempt++) {
            try {
                return load.store(this, stories, turn);
            } catch (LoadedVocabulary.Moved | LoadTurn.Overtaken again) {
                if (attempt == MOST_ATTEMPTS) {
                    throw again;
                }
                planAnew(turn);
            }
        }
    }

    /** What these stories were planned by does not hold: nothing of it is kept, and the next plan is made when nobody is ahead. */
    private void planAnew(LoadTurn turn) {
        turn.deviates();
        turn.await();
        synchronized (desk) {
            vocabulary.forget();
            slugs.forget();
        }
    }

    private List<StoryOutcome> storeInHalves(List<IncomingStory> stories, LoadTurn turn) {
        int half = stories.size() / 2;
        List<StoryOutcome> outcomes = new ArrayList<>(store(stories.subList(0, half), turn));
        outcomes.addAll(store(stories.subList(half, stories.size()), turn));
        return outcomes;
    }

    /** Waits until what was begun is through. */
    @Override
    public void close() {
        threads.shutdown();
        if (last != null) {
            last.awaitEnd();
        }
    }

    private static ProblemException problem(RuntimeException failed) {
        Optional<ProblemException> known = KnownProblems.in(failed);
        if (known.isEmpty()) {
            Log.error("An incoming story could not be stored", failed);
        }
        return known.orElseGet(() -> new ProblemException(
                ErrorCode.INTERNAL, "The story could not be stored. The log of the server says why."));
    }

    LoadedVocabulary vocabulary() {
        return vocabulary;
    }

    LoadedSlugs slugs() {
        return slugs;
    }

    /** Whose lock has what the stories are planned by: vocabulary and slugs. */
    Object desk() {
        return desk;
    }

    String who() {
        return who;
    }
}
