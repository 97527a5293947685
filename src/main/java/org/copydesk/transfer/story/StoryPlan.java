package org.copydesk.transfer.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.copydesk.article.manuscript.CorrectionNote;
import org.copydesk.article.manuscript.Credit;
import org.copydesk.article.manuscript.ImportedVersion;
import org.copydesk.article.manuscript.Manuscript;
import org.copydesk.article.state.ArticleState;
import org.copydesk.media.CaptionRequest;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;

/** Decides what becomes of each story of a chunk, from what was looked up for all of them. Writes nothing. */
final class StoryPlan {
    private final ImportedVocabulary vocabulary;
    private final ImportedSlugs slugs;
    private final ExistingStories existing;
    private final Map<UUID, UUID> captionOwners;
    private final String by;
    private final Instant now;

    StoryPlan(
            ImportedVocabulary vocabulary,
            ImportedSlugs slugs,
            ExistingStories existing,
            Map<UUID, UUID> captionOwners,
            String by,
            Instant now) {
        this.vocabulary = vocabulary;
        this.slugs = slugs;
        this.existing = existing;
        this.captionOwners = captionOwners;
        this.by = by;
        this.now = now;
    }

    /** @throws ProblemException for a story that can't be taken */
    PlannedStory plan(IncomingStory story) {
        ArticleState present = existing.article(story);
        if (present != null) {
            existing.requireReplaceable(present, story);
        }
        UUID id = present != null ? present.id() : newId(story);
        requireCaptionsFree(story, id);
        Manuscript manuscript = story.manuscript()
                .in(vocabulary.sectionId(story.request().section()))
                .with(slugs.relations(story, id));
        List<UUID> tagIds = vocabulary.tagIds(story.request());
        List<Credit> credits = vocabulary.credits(story.request().bylines());
        int version = version(story, present);
        Instant publishedAt = publishedAt(story, present);
        Instant updatedAt = updatedAt(story, present);
        List<CorrectionNote> notes = notes(story);
        boolean corrected = present != null && notes.size() > present.corrections();
        // Last, so that a story that is refused takes no slug.
        String slug = slugs.settle(story, present == null ? null : present.slug(), id);
        ImportedVersion imported = new ImportedVersion(
                id,
                present == null ? origin(story) : null,
                manuscript,
                story.renderedBody(),
                tagIds,
                credits,
                story.request().captions(),
                notes,
                slug,
                story.history().earlierSlugs(),
                present == null ? 1 : present.revision() + 1,
                version,
                publishedAt,
                updatedAt,
                corrected ? notes.get(notes.size() - 1).note() : null);
        return new PlannedStory(story, imported);
    }

    private static List<CorrectionNote> notes(IncomingStory story) {
        return story.history().corrections().stream()
                .map(note -> new CorrectionNote(note.at(), note.version(), note.note()))
                .toList();
    }

    private static UUID newId(IncomingStory story) {
        return story.history().id() == null ? Ids.next() : story.history().id();
    }

    private ImportedVersion.Origin origin(IncomingStory story) {
        StoryHistory history = story.history();
        return new ImportedVersion.Origin(
                Objects.requireNonNullElse(history.createdBy(), by),
                Objects.requireNonNullElse(history.createdAt(), now),
                history.wireFingerprint());
    }

    private static int version(IncomingStory story, ArticleState present) {
        Integer given = story.history().version();
        return given != null ? given : present == null ? 1 : present.version() + 1;
    }

    private Instant publishedAt(IncomingStory story, ArticleState present) {
        Instant given = story.request().publishedAt();
        if (present == null) {
            return Objects.requireNonNullElse(given, now);
        }
        if (given != null && !given.equals(present.publishedAt())) {
            throw ProblemException.invalid(
                    "/publishedAt", "immutable", "The time of the first publication stays; leave it out or repeat it.");
        }
        return present.publishedAt();
    }

    /** A story that says nothing of it was last published when it was first, or now if it was here before. */
    private Instant updatedAt(IncomingStory story, ArticleState present) {
        return Objects.requireNonNullElseGet(
                story.history().updatedAt(), () -> present == null ? publishedAt(story, null) : now);
    }

    private void requireCaptionsFree(IncomingStory story, UUID articleId) {
        List<CaptionRequest> captions = story.request().captions();
        for (int i = 0; i < captions.size(); i++) {
            UUID owner = captionOwners.get(captions.get(i).id());
            if (owner != null && !owner.equals(articleId)) {
                throw ProblemException.invalid(
                        "/captions/" + i + "/id", "not-unique", "Another article has a caption of this id.");
            }
        }
        captions.stream()
                .map(CaptionRequest::id)
                .filter(id -> id != null)
                .forEach(id -> captionOwners.put(id, articleId));
    }
}
