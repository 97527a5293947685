package org.copydesk.transfer.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.article.manuscript.Manuscript;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.platform.storage.StoredJson;

/** A story that was published elsewhere, read and ready to be stored. */
public final class IncomingStory {
    private final StoryHistory history;
    private final ArticleRequest request;
    private final Manuscript manuscript;
    private final StoredJson renderedBody;
    private final List<String> notes;
    private final String slugBase;
    private final String fingerprint;

    /**
     * @param request without its body, which the manuscript has
     * @param manuscript without its section
     * @param renderedBody as the edition keeps it
     * @param notes what was left out of it, a sentence each
     * @param slugBase what to make a slug of, or null where the request names one
     */
    IncomingStory(
            StoryHistory history,
            ArticleRequest request,
            Manuscript manuscript,
            StoredJson renderedBody,
            List<String> notes,
            String slugBase,
            String fingerprint) {
        this.history = history;
        this.request = request;
        this.manuscript = manuscript;
        this.renderedBody = renderedBody;
        this.notes = notes;
        this.slugBase = slugBase;
        this.fingerprint = fingerprint;
    }

    /** What the story is known by. Two with the same one must follow one another. */
    public List<Object> keys() {
        List<Object> keys = new ArrayList<>();
        Stream.of(history.externalId(), history.id()).filter(key -> key != null).forEach(keys::add);
        return keys;
    }

    /** What was left out of the story, a sentence each. */
    public List<String> notes() {
        return notes;
    }

    StoryHistory history() {
        return history;
    }

    ArticleRequest request() {
        return request;
    }

    Manuscript manuscript() {
        return manuscript;
    }

    StoredJson renderedBody() {
        return renderedBody;
    }

    String slugBase() {
        return slugBase;
    }

    String fingerprint() {
        return fingerprint;
    }
}
