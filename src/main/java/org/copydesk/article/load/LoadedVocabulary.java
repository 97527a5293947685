package org.copydesk.article.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.article.ArticleRequest.CreditRequest;
import org.copydesk.article.Credit;
import org.copydesk.article.ManuscriptReading;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.BylineArchive;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.TagArchive;
import org.copydesk.vocabulary.TagKind;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.Tags;

/**
 * The tags and bylines that the stories of one import name, each looked up once. What was looked up holds as long as the
 * vocabulary is in the state that it was in then; whoever writes asks {@link #requireUnmoved} when it has the turn.
 */
final class LoadedVocabulary {
    private final Tags tags;
    private final Bylines bylines;
    private final TagArchive tagArchive;
    private final BylineArchive bylineArchive;

    private final Map<String, TagView> tagsByName = new HashMap<>();
    private final Map<UUID, TagView> tagsById = new HashMap<>();
    private final Map<String, BylineView> bylinesByName = new HashMap<>();
    private final Map<UUID, BylineView> bylinesById = new HashMap<>();
    private String state;

    LoadedVocabulary(Tags tags, Bylines bylines, TagArchive tagArchive, BylineArchive bylineArchive) {
        this.tags = tags;
        this.bylines = bylines;
        this.tagArchive = tagArchive;
        this.bylineArchive = bylineArchive;
    }

    /** The vocabulary was changed since it was looked up: the transaction begins anew. */
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Moved() {
            super("The vocabulary was changed while stories were stored");
        }
    }

    void forget() {
        state = null;
        tagsByName.clear();
        tagsById.clear();
        bylinesByName.clear();
        bylinesById.clear();
    }

    /**
     * Looks up all that these stories name, but for aliases, with one statement each.
     *
     * @return the state of the vocabulary, to be required later
     */
    String lookUp(Collection<IncomingStory> stories) {
        if (state == null) {
            state = present();
        }
        Set<String> tagNames = new HashSet<>();
        Set<String> bylineNames = new HashSet<>();
        for (IncomingStory story : stories) {
            tagNames.addAll(story.request().tags());
            if (story.request().section() != null) {
                tagNames.add(story.request().section());
            }
            story.request().bylines().forEach(credit -> bylineNames.add(credit.slug()));
        }
        tagNames.removeAll(tagsByName.keySet());
        bylineNames.removeAll(bylinesByName.keySet());
        tags.byAnySlugs(tagNames).forEach(this::know);
        bylines.byAnySlugs(bylineNames).forEach(this::know);
        return state;
    }

    private String present() {
        return tagArchive.state() + bylineArchive.state();
    }

    private TagView know(String name, TagView tag) {
        tagsByName.put(name, tag);
        tagsById.put(tag.id(), tag);
        return tag;
    }

    private BylineView know(String name, BylineView byline) {
        bylinesByName.put(name, byline);
        bylinesById.put(byline.id(), byline);
        return byline;
    }

    /**
     * Safe for any thread.
     *
     * @throws Moved if the vocabulary is not in this state any more
     */
    void requireUnmoved(String since) {
        if (!present().equals(since)) {
            throw new Moved();
        }
    }

    /** @throws ProblemException 422 that names the first one that is unknown, or several tags' alias */
    List<UUID> tagIds(List<String> names) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String pointer = "/tags/" + i;
            TagView tag = tag(name, pointer)
                    .orElseThrow(() -> ProblemException.invalid(
                            pointer,
                            "unknown-tag",
                            "There is no tag \"" + name + "\"; put a line for it before this one."));
            if (!ids.contains(tag.id())) {
                ids.add(tag.id());
            }
        }
        return ids;
    }

    /** @throws ProblemException 422 if there is no such section */
    UUID sectionId(String name) {
        return name == null
                ? null
                : tag(name, "/section")
                        .filter(tag -> tag.kind() == TagKind.SECTION)
                        .map(TagView::id)
                        .orElseThrow(() -> ProblemException.invalid(
                                "/section",
                                "unknown-section",
                                "There is no tag of kind section \"" + name
                                        + "\"; put a line for it before this one."));
    }

    private Optional<TagView> tag(String name, String pointer) {
        TagView known = tagsByName.get(name);
        return known != null ? Optional.of(known) : tags.find(name, pointer).map(tag -> know(name, tag));
    }

    /** @throws ProblemException 422 that names the first one that is unknown, ambiguous or named twice */
    List<Credit> credits(List<CreditRequest> requested) {
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < requested.size(); i++) {
            String pointer = "/bylines/" + i + "/slug";
            UUID id = byline(requested.get(i).slug(), pointer).id();
            if (credits.stream().anyMatch(credit -> credit.bylineId().equals(id))) {
                throw ProblemException.invalid(
                        pointer, "twice", "This byline stands in the list already; name it once.");
            }
            credits.add(new Credit(id, ManuscriptReading.line(requested.get(i).role())));
        }
        return credits;
    }

    private BylineView byline(String name, String pointer) {
        return Objects.requireNonNullElseGet(
                bylinesByName.get(name),
                () -> know(name, bylines.named(List.of(name), i -> pointer).get(0)));
    }

    Map<UUID, TagView> tags() {
        return tagsById;
    }

    Map<UUID, BylineView> bylines() {
        return bylinesById;
    }
}
