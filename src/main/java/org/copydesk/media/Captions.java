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
import org.copydesk.platform.Chunks;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;

/** Stores the captions of articles, in their order. The article's own version guards them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Captions {
    private final CaptionRepository captions;

    Captions(CaptionRepository captions) {
        this.captions = captions;
    }

    public List<CaptionView> of(UUID articleId) {
        return captions.of(articleId).stream().map(Caption::view).toList();
    }

    /** The captions of several articles, by article. */
    public Map<UUID, List<CaptionView>> of(Collection<UUID> articleIds) {
        return articleIds.isEmpty()
                ? Map.of()
                : captions.of(articleIds).stream()
                        .collect(Collectors.groupingBy(
                                Caption::articleId, Collectors.mapping(Caption::view, Collectors.toList())));
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

    private static List<Caption> numbered(UUID articleId, List<CaptionRequest> requests) {
        List<Caption> captions = new ArrayList<>();
        for (CaptionRequest request : requests) {
            Caption caption = new Caption(request.id() == null ? Ids.next() : request.id(), articleId);
            caption.describe(captions.size() + 1, request);
            captions.add(caption);
        }
        return captions;
    }

    /**
     * Makes these the article's captions. Those with an id stay the same caption; those left out are removed.
     *
     * @param created the ids among them that were made for new captions
     * @throws ProblemException 422 if any other id is not one of the article's captions, or stands twice
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
            caption.describe(i + 1, request);
            captions.persist(caption);
        }
        before.values().forEach(captions::delete);
        captions.flush();
        return of(articleId);
    }
}
