package org.copydesk.transfer.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.article.manuscript.Credit;
import org.copydesk.article.manuscript.ManuscriptParser;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.ArticleRequest.CreditRequest;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.TagKind;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.Tags;

/** Resolves the tags and bylines that some stories name, by slugs with one statement for all and by aliases as they come. */
final class ImportedVocabulary {
    private final Tags tags;
    private final Bylines bylines;
    private final Map<String, TagView> tagsByName = new HashMap<>();
    private final Map<String, BylineView> bylinesByName = new HashMap<>();

    ImportedVocabulary(Tags tags, Bylines bylines, Collection<IncomingStory> stories) {
        this.tags = tags;
        this.bylines = bylines;
        Set<String> tagNames = new HashSet<>();
        Set<String> bylineNames = new HashSet<>();
        for (IncomingStory story : stories) {
            tagNames.addAll(story.request().tags());
            if (story.request().section() != null) {
                tagNames.add(story.request().section());
            }
            if (story.request().series() != null) {
                tagNames.add(story.request().series().slug());
            }
            story.request().bylines().forEach(credit -> bylineNames.add(credit.slug()));
        }
        tagsByName.putAll(tags.byAnySlugs(tagNames));
        bylinesByName.putAll(bylines.byAnySlugs(bylineNames));
    }

    /**
     * The tags of a story, that of its series among them.
     *
     * @throws ProblemException 422 that names the first one that is unknown, or several tags' alias
     */
    List<UUID> tagIds(ArticleRequest request) {
        List<UUID> ids = tagIds(request.tags());
        if (request.series() != null) {
            UUID series = tag(request.series().slug(), "/series/slug")
                    .filter(tag -> tag.kind() == TagKind.SERIES)
                    .map(TagView::id)
                    .orElseThrow(() -> ProblemException.invalid(
                            "/series/slug",
                            "unknown-series",
                            "There is no tag of kind series \""
                                    + request.series().slug() + "\"; put a line for it before this one."));
            if (!ids.contains(series)) {
                ids.add(series);
            }
        }
        return ids;
    }

    private List<UUID> tagIds(List<String> names) {
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
        if (name == null) {
            return null;
        }
        return Optional.ofNullable(tagsByName.get(name))
                .filter(tag -> tag.kind() == TagKind.SECTION)
                .or(() -> tags.section(name, "/section"))
                .map(TagView::id)
                .orElseThrow(() -> ProblemException.invalid(
                        "/section",
                        "unknown-section",
                        "There is no tag of kind section \"" + name + "\"; put a line for it before this one."));
    }

    private Optional<TagView> tag(String name, String pointer) {
        TagView known = tagsByName.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TagView> found = tags.find(name, pointer);
        found.ifPresent(tag -> tagsByName.put(name, tag));
        return found;
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
            credits.add(new Credit(id, ManuscriptParser.line(requested.get(i).role())));
        }
        return credits;
    }

    private BylineView byline(String name, String pointer) {
        return bylinesByName.computeIfAbsent(
                name, unknown -> bylines.named(List.of(unknown), i -> pointer).get(0));
    }
}
