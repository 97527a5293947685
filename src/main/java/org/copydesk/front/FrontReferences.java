package org.copydesk.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.copydesk.article.WorkingCopies;
import org.copydesk.edition.front.FillingParser;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.front.FrontRequest.ListRequest;
import org.copydesk.front.FrontRequest.PinRequest;
import org.copydesk.media.image.CaptionImages;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.TagKind;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.Tags;

/** Checks what a front's draft refers to, and resolves the names of articles. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FrontReferences {
    /** The filters whose values are slugs of tags. */
    private static final Set<String> TAGS = Set.of("tag", "anyTag", "notTag");

    /** What all lists of a front may show together. */
    private static final int MOST_PLACES = 300;

    private final WorkingCopies articles;
    private final CaptionImages images;
    private final Tags tags;
    private final Bylines bylines;
    private final FillingParser fillings;

    FrontReferences(WorkingCopies articles, CaptionImages images, Tags tags, Bylines bylines, FillingParser fillings) {
        this.articles = articles;
        this.images = images;
        this.tags = tags;
        this.bylines = bylines;
        this.fillings = fillings;
    }

    /** @throws ProblemException 422 that says what is wrong where */
    FrontContent resolve(FrontRequest draft) {
        Map<String, UUID> known = articles.ids(draft.lists().stream()
                .flatMap(list -> list.pinned().stream())
                .map(PinRequest::article)
                .toList());
        Set<UUID> pictures = images.present(draft.lists().stream()
                .flatMap(list -> list.pinned().stream())
                .map(PinRequest::image)
                .filter(Objects::nonNull)
                .toList());
        requireRoom(draft);
        Set<String> slugs = new HashSet<>();
        for (int i = 0; i < draft.lists().size(); i++) {
            ListRequest list = draft.lists().get(i);
            String pointer = "/lists/" + i;
            if (!slugs.add(list.slug())) {
                throw ProblemException.invalid(
                        pointer + "/slug", "not-unique", "Two lists have the slug \"" + list.slug() + "\".");
            }
            requirePins(list, pointer + "/pinned/", known, pictures);
            requireFilling(list.filling(), pointer + "/filling");
        }
        return draft.toContent(known);
    }

    private static void requireRoom(FrontRequest draft) {
        int places = draft.lists().stream().mapToInt(ListRequest::places).sum();
        if (places > MOST_PLACES) {
            throw ProblemException.invalid(
                    "/lists",
                    "size",
                    "The lists have " + places + " places together, and may have " + MOST_PLACES + ".");
        }
    }

    private static void requirePins(ListRequest list, String pointer, Map<String, UUID> known, Set<UUID> pictures) {
        Set<UUID> pinned = new HashSet<>();
        Set<Integer> positions = new HashSet<>();
        for (int i = 0; i < list.pinned().size(); i++) {
            PinRequest pin = list.pinned().get(i);
            String place = pointer + i;
            if (!known.containsKey(pin.article())) {
                throw unknownArticle(pin.article(), place + "/article");
            }
            if (!pinned.add(known.get(pin.article()))) {
                throw ProblemException.invalid(
                        place + "/article",
                        "not-unique",
                        "The article \"" + pin.article() + "\" is pinned twice on this list.");
            }
            if (pin.position() > list.places()) {
                throw ProblemException.invalid(
                        place + "/position",
                        "position",
                        "The list has " + list.places() + " places; position " + pin.position() + " is none of them.");
            }
            if (!positions.add(pin.position())) {
                throw ProblemException.invalid(
                        place + "/position",
                        "not-unique",
                        "Another article is pinned at position " + pin.position() + " of this list.");
            }
            if (pin.image() != null && !pictures.contains(pin.image())) {
                throw ProblemException.invalid(
                        place + "/image", "unknown-image", "There is no picture \"" + pin.image() + "\".");
            }
        }
    }

    static ProblemException unknownArticle(String name, String pointer) {
        return ProblemException.invalid(
                pointer,
                "unknown-article",
                "There is no article \"" + name + "\"; name one by its id or present slug.");
    }

    private void requireFilling(Map<String, List<String>> filling, String pointer) {
        if (filling == null) {
            return;
        }
        try {
            fillings.parse(filling);
        } catch (ProblemException refused) {
            throw ProblemException.invalid(pointer, refused.code().code(), refused.detail());
        }
        filling.forEach((filter, values) -> values.stream()
                .filter(value -> !isKnown(filter, value))
                .findFirst()
                .ifPresent(value -> {
                    throw ProblemException.invalid(
                            pointer + "/" + filter,
                            "unknown-" + (TAGS.contains(filter) ? "tag" : filter),
                            "There is no " + (TAGS.contains(filter) ? "tag" : filter) + " \"" + value + "\".");
                }));
    }

    /** Some filters take several slugs with commas between. */
    private boolean isKnown(String filter, String value) {
        if (TAGS.contains(filter)) {
            return List.of(value.split(",", -1)).stream()
                    .allMatch(slug -> tags.find(slug).isPresent());
        }
        if (filter.equals("section")) {
            return List.of(value.split(",", -1)).stream().allMatch(slug -> {
                Optional<TagView> tag = tags.find(slug);
                return tag.isPresent() && tag.get().kind() == TagKind.SECTION;
            });
        }
        return !filter.equals("byline")
                || List.of(value.split(",", -1)).stream()
                        .allMatch(slug -> bylines.find(slug).isPresent());
    }

    /** @throws ProblemException 422 */
    UUID article(String idOrSlug, String pointer) {
        return Optional.ofNullable(articles.ids(List.of(idOrSlug)).get(idOrSlug))
                .orElseThrow(() -> unknownArticle(idOrSlug, pointer));
    }
}
