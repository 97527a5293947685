package org.copydesk.transfer.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.article.manuscript.BodyPictures;
import org.copydesk.article.manuscript.FigureCaptions;
import org.copydesk.article.manuscript.FigureWords;
import org.copydesk.article.manuscript.Manuscript;
import org.copydesk.article.manuscript.ManuscriptParser;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.ArticleRequest.BodyRequest;
import org.copydesk.body.Body;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.rendering.ArticleRenderer;
import org.copydesk.media.CaptionRequest;
import org.copydesk.platform.json.JsonObjects;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;

/** Parses stories that were published elsewhere, and refuses what can be refused without looking at what is here. */
@ApplicationScoped
public class StoryParser {
    private final JsonObjects json;
    private final ManuscriptParser reading;
    private final ArticleRenderer renderer;
    private final PublicationConfig publication;
    private final Clock clock;

    StoryParser(
            JsonObjects json,
            ManuscriptParser reading,
            ArticleRenderer renderer,
            PublicationConfig publication,
            Clock clock) {
        this.publication = publication;
        this.json = json;
        this.reading = reading;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * Parses a story.
     *
     * @param line the members of a request for an article, and those of {@link StoryHistory}
     * @throws ProblemException 422 for what is not valid
     */
    public IncomingStory parse(ObjectNode line) {
        StoryHistory history = json.take(line, StoryHistory.class);
        ArticleRequest sent = json.all(line, ArticleRequest.class);
        requireKey(history);
        requireTimes(history, sent);
        requireNoExpiry(sent);
        FigureCaptions captions = new FigureCaptions(sent.captions(), List::of, BodyPictures.NONE);
        Body body = ManuscriptParser.body(sent, captions);
        ArticleRequest request = sent.withCaptions(captions.all());
        requireCaptions(request, body);
        Manuscript manuscript = reading.manuscript(request, body, null);
        String slugBase = request.slug() == null
                ? publication.slugOf(manuscript.headline()).orElse("story")
                : null;
        if (slugBase == null && !Slugs.isArticleSlug(request.slug())) {
            throw ProblemException.invalid("/slug", "pattern", "The slug has the form of an id; choose words.");
        }
        return new IncomingStory(
                history,
                request.withoutBody(),
                manuscript,
                renderer.renderBody(body, FigureWords.ofRequests(request.captions())),
                captions.notes(),
                slugBase,
                fingerprint(history, sent));
    }

    private static void requireKey(StoryHistory history) {
        if (history.externalId() == null && history.id() == null) {
            throw ProblemException.invalid(
                    "/externalId",
                    "not-null",
                    "Give the story an externalId, its name where it comes from, so that it is known when it comes again.");
        }
    }

    private void requireTimes(StoryHistory history, ArticleRequest request) {
        Instant now = clock.instant();
        requirePast("/publishedAt", request.publishedAt(), now);
        requirePast("/updatedAt", history.updatedAt(), now);
        if (request.publishedAt() != null
                && history.updatedAt() != null
                && history.updatedAt().isBefore(request.publishedAt())) {
            throw ProblemException.invalid(
                    "/updatedAt",
                    "before-publication",
                    "updatedAt lies before publishedAt; leave it out or put it right.");
        }
        if (request.embargoUntil() != null && request.embargoUntil().isAfter(now)) {
            throw ProblemException.invalid(
                    "/embargoUntil",
                    "embargoed",
                    "The story is under embargo, and an import publishes: send it to the desk, or import it later.");
        }
    }

    private static void requireNoExpiry(ArticleRequest request) {
        if (request.expireAt() != null) {
            throw ProblemException.invalid(
                    "/expireAt", "unsupported", "An import takes no expiry; set expireAt at the desk afterwards.");
        }
    }

    private static void requirePast(String pointer, Instant time, Instant now) {
        if (time != null && time.isAfter(now)) {
            throw ProblemException.invalid(
                    pointer, "future", "The time lies in the future; an import takes what was published already.");
        }
    }

    private static void requireCaptions(ArticleRequest request, Body body) {
        Set<UUID> ids = request.captions().stream().map(CaptionRequest::id).collect(Collectors.toSet());
        long named = request.captions().stream()
                .map(CaptionRequest::id)
                .filter(id -> id != null)
                .count();
        if (named != ids.stream().filter(id -> id != null).count()) {
            throw ProblemException.invalid("/captions", "twice", "Two captions have the same id.");
        }
        body.imageCaptionIds().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw ProblemException.invalid(
                    "/body/content",
                    "unknown-caption",
                    "The body has an image with caption " + id + ", which is not among the article's captions.");
        });
    }

    /** Equal for lines that say the same, in whatever order their members stand. */
    String fingerprint(StoryHistory history, ArticleRequest request) {
        BodyRequest body = request.body();
        return body == null
                ? json.fingerprint(null, history, request)
                : json.fingerprint(body.content(), body.format(), history, request.withoutBody());
    }
}
