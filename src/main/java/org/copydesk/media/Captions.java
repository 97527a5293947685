package org.copydesk.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.media.image.CaptionImage;
import org.copydesk.media.image.CaptionImages;
import org.copydesk.media.image.ImageUse;
import org.copydesk.platform.Chunks;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;

/** Stores the captions of articles, in their order. The article's own version guards them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Captions {
    private final CaptionRepository captions;
    private final CaptionImages images;

    Captions(CaptionRepository captions, CaptionImages images) {
        this.captions = captions;
        this.images = images;
    }

    public List<CaptionView> of(UUID articleId) {
        return of(List.of(articleId)).getOrDefault(articleId, List.of());
    }

    /** The captions of several articles, by article. */
    public Map<UUID, List<CaptionView>> of(Collection<UUID> articleIds) {
        if (articleIds.isEmpty()) {
            return Map.of();
        }
        List<Caption> found = captions.of(articleIds);
        Map<ImageUse, CaptionImage> shown = images.of(uses(found));
        return found.stream()
                .collect(Collectors.groupingBy(
                        Caption::articleId,
                        Collectors.mapping(
                                caption -> caption.view(
                                        caption.use().map(shown::get).orElse(null)),
                                Collectors.toList())));
    }

    private static List<ImageUse> uses(List<Caption> of) {
        return of.stream().flatMap(caption -> caption.use().stream()).distinct().toList();
    }

    /** Lets readers have the pictures of articles that are about to be published. */
    public void publishPictures(Collection<UUID> articleIds) {
        images.publish(uses(captions.of(articleIds)));
    }

    /** The articles that have captions of these ids, by caption; ids that are free are left out. */
    public Map<UUID, UUID> owners(Collection<UUID> ids) {
        Map<UUID, UUID> owners = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(ids)) {
            captions.byIds(chunk).forEach(caption -> owners.put(caption.id(), caption.articleId()));
        }
        return owners;
    }

    /** Writes the captions of articles that have none yet; those with an id keep it. */
    public void add(Map<UUID, List<CaptionRequest>> wanted) {
        wanted.forEach((articleId, requests) -> captions.persist(numbered(articleId, requests)));
    }

    private List<Caption> numbered(UUID articleId, List<CaptionRequest> requests) {
        List<Caption> captions = new ArrayList<>();
        for (CaptionRequest request : requests) {
            Caption caption = new Caption(request.id() == null ? Ids.next() : request.id(), articleId);
            describe(caption, request, captions.size());
            captions.add(caption);
        }
        return captions;
    }

    private void describe(Caption caption, CaptionRequest request, int index) {
        CaptionImage image = request.image() == null
                ? null
                : images.take(new ImageUse(request.image(), request.focalPoint()))
                        .orElseThrow(() -> ProblemException.invalid(
                                "/captions/" + index + "/image",
                                "unknown-image",
                                "There is no image " + request.image() + "; upload it first."));
        if (image == null && request.text().isBlank()) {
            throw ProblemException.invalid(
                    "/captions/" + index + "/text", "not-blank", "A caption without a picture needs text.");
        }
        caption.describe(index + 1, request, image);
    }

    /**
     * Makes these the article's captions. Those with an id stay the same caption; those left out are removed.
     *
     * @param created the ids among them that were made for new captions
     * @throws ProblemException 422 if any other id is not one of the article's captions or stands twice, or a picture is unknown
     */
    public List<CaptionView> replace(UUID articleId, List<CaptionRequest> wanted, Set<UUID> created) {
        return write(articleId, wanted, created::contains);
    }

    /** The same, but captions that the article once had come back under their ids. */
    public List<CaptionView> restore(UUID articleId, List<CaptionRequest> wanted) {
        return write(articleId, wanted, id -> captions.findByIdOptional(id).isEmpty());
    }

    private List<CaptionView> write(UUID articleId, List<CaptionRequest> wanted, Predicate<UUID> isFree) {
        Map<UUID, Caption> before =
                captions.of(articleId).stream().collect(Collectors.toMap(Caption::id, Function.identity()));
        for (int i = 0; i < wanted.size(); i++) {
            CaptionRequest request = wanted.get(i);
            Caption caption = request.id() == null ? new Caption(Ids.next(), articleId) : before.remove(request.id());
            if (caption == null && isFree.test(request.id())) {
                caption = new Caption(request.id(), articleId);
            }
            if (caption == null) {
                throw ProblemException.invalid(
                        "/captions/" + i + "/id",
                        "unknown-caption",
                        "This article has no such caption, or it stands twice; leave the id out for a new one.");
            }
            describe(caption, request, i);
            captions.persist(caption);
        }
        before.values().forEach(captions::delete);
        captions.flush();
        return of(articleId);
    }
}
