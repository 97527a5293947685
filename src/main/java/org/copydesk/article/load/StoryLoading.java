package org.copydesk.article.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.KnownProblems;
import org.copydesk.platform.problem.ProblemException;

/**
 * One import of stories, with what it has looked up so far. Reading is safe for many threads; storing is for one.
 */
public final class StoryLoading {
    private static final int MOST_ATTEMPTS = 20;

    private final StoryReading reading;
    private final StoryLoad load;
    private final LoadedVocabulary vocabulary;
    private final LoadedSlugs slugs;
    private final String who;

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

    /** The vocabulary was changed by whoever imports: it is looked up anew. */
    public void forgetVocabulary() {
        vocabulary.forget();
    }

    /**
     * Stores stories, in one transaction if none of them fails in the database; those around one that fails are stored
     * without it.
     *
     * @param stories no two of which have a key in common
     * @return what became of each, in the same order
     * @throws ProblemException {@link ErrorCode#UNAVAILABLE} if the database is away
     */
    public List<StoryOutcome> store(List<IncomingStory> stories) {
        try {
            return storeTogether(stories);
        } catch (RuntimeException failed) {
            ProblemException problem = problem(failed);
            if (problem.code() == ErrorCode.UNAVAILABLE) {
                throw problem;
            }
            vocabulary.forget();
            return stories.size() == 1 ? List.of(StoryOutcome.refused(problem)) : storeInHalves(stories);
        }
    }

    private List<StoryOutcome> storeTogether(List<IncomingStory> stories) {
        for (int attempt = 1; ; attempt++) {
            try {
                return load.store(this, stories);
            } catch (LoadedVocabulary.Moved moved) {
                if (attempt == MOST_ATTEMPTS) {
                    throw moved;
                }
                vocabulary.forget();
            }
        }
    }

    private List<StoryOutcome> storeInHalves(List<IncomingStory> stories) {
        int half = stories.size() / 2;
        List<StoryOutcome> outcomes = new ArrayList<>(store(stories.subList(0, half)));
        outcomes.addAll(store(stories.subList(half, stories.size())));
        return outcomes;
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

    String who() {
        return who;
    }
}
