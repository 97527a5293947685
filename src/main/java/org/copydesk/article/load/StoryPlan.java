package org.copydesk.article.load;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.copydesk.article.CorrectionNote;
import org.copydesk.article.Credit;
import org.copydesk.article.Manuscript;
import org.copydesk.article.PrintedArticles;
import org.copydesk.article.Printing;
import org.copydesk.edition.ChangeKind;
import org.copydesk.media.CaptionRequest;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;

/** Decides what becomes of each story of a chunk, from what was looked up for all of them. Writes nothing. */
final class StoryPlan {
    private final StoryLoading loading;
    private final KnownStories known;
    private final Map<UUID, UUID> captionOwners;
    private final Instant now;

    StoryPlan(StoryLoading loading, KnownStories known, Map<UUID, UUID> captionOwners, Instant now) {
        this.loading = loading;
        this.known = known;
        this.captionOwners = captionOwners;
        this.now = now;
    }

    /** @throws ProblemException for a story that can't be taken */
    PlannedStory plan(IncomingStory story) {
        PrintedArticles.Standing present = known.article(story);
        if (present != null) {
            known.requireReplaceable(present, story);
        }
        UUID id = present != null ? present.id() : newId(story);
        requireCaptionsFree(story, id);
        Manuscript manuscript = story.manuscript()
                .in(loading.vocabulary().sectionId(story.request().section()));
        List<UUID> tagIds = loading.vocabulary().tagIds(story.request().tags());
        List<Credit> credits = loading.vocabulary().credits(story.request().bylines());
        int version = version(story, present);
        Instant publishedAt = publishedAt(story, present);
        Instant updatedAt = updatedAt(story, present);
        List<CorrectionNote> notes = notes(story);
        boolean corrected = present != null && notes.size() > present.corrections();
        // Last, so that a story that is refused takes no slug.
        String slug = loading.slugs().settle(story, present == null ? null : present.slug(), id);
        Printing printing = new Printing(
                id,
                present == null ? origin(story) : null,
                manuscript,
                tagIds,
                credits,
                story.request().captions(),
                notes,
                slug,
                version,
                publishedAt,
                updatedAt,
                corrected ? notes.get(notes.size() - 1).note() : null);
        return new PlannedStory(story, printing, kind(printing, corrected));
    }

    private static ChangeKind kind(Printing printing, boolean corrected) {
        if (printing.isNew()) {
            return ChangeKind.PUBLISHED;
        }
        return corrected ? ChangeKind.CORRECTED : ChangeKind.UPDATED;
    }

    private static List<CorrectionNote> notes(IncomingStory story) {
        return story.history().corrections().stream()
                .map(note -> new CorrectionNote(note.at(), note.version(), note.note()))
                .toList();
    }

    private static UUID newId(IncomingStory story) {
        return story.history().id() == null ? Ids.next() : story.history().id();
    }

    private Printing.Origin origin(IncomingStory story) {
        StoryHistory history = story.history();
        return new Printing.Origin(
                Objects.requireNonNullElse(history.createdBy(), loading.who()),
                Objects.requireNonNullElse(history.createdAt(), now),
                history.wireFingerprint());
    }

    private static int version(IncomingStory story, PrintedArticles.Standing present) {
        Integer given = story.history().version();
        return given != null ? given : present == null ? 1 : present.version() + 1;
    }

    private Instant publishedAt(IncomingStory story, PrintedArticles.Standing present) {
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
    private Instant updatedAt(IncomingStory story, PrintedArticles.Standing present) {
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
