package org.copydesk.byline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.platform.Ids;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Aliases;
import org.copydesk.platform.text.UniqueSlugs;
import org.copydesk.platform.web.IfMatch;

/** Keeps the desk's bylines. */
@ApplicationScoped
@RetriedOnCollision
@Transactional
public class Bylines {
    private final BylineRepository bylines;
    private final BylineReferences references;
    private final BylineFollower follower;

    Bylines(BylineRepository bylines, BylineReferences references, BylineFollower follower) {
        this.bylines = bylines;
        this.references = references;
        this.follower = follower;
    }

    /** @throws ProblemException 409 if the given slug is or was another byline's */
    public BylineView create(BylineRequest request) {
        return BylineView.of(added(Ids.next(), request));
    }

    Byline added(UUID id, BylineRequest request) {
        Byline byline = new Byline(id, slugFor(request));
        byline.describe(request);
        bylines.persistAndFlush(byline);
        return byline;
    }

    private String slugFor(BylineRequest request) {
        if (request.slug() == null) {
            return UniqueSlugs.fromText(request.name(), bylines::isTaken)
                    .orElseThrow(() -> ProblemException.invalid(
                            "/name", "no-slug", "No slug can be made of this name; give one as \"slug\"."));
        }
        if (bylines.isTaken(request.slug())) {
            throw taken(request.slug());
        }
        return request.slug();
    }

    private static ProblemException taken(String slug) {
        return new ProblemException(ErrorCode.NOT_UNIQUE, "Another byline has or had the slug \"" + slug + "\".");
    }

    /** The bylines with these names or aliases, in the same order; one is made for each name that none has. */
    public List<BylineView> printed(List<BylineRequest> asPrinted) {
        Map<String, Byline> known = references.byNames(
                asPrinted.stream().map(BylineRequest::name).map(Aliases::key).collect(Collectors.toSet()));
        return asPrinted.stream()
                .map(request -> known.computeIfAbsent(Aliases.key(request.name()), name -> added(Ids.next(), request)))
                .map(BylineView::of)
                .toList();
    }

    /**
     * Changes a byline; articles that show it follow in the background.
     *
     * @throws ProblemException 404, 412, or 409 if the new slug is or was another byline's
     */
    public BylineView change(String slug, IfMatch seen, BylineRequest request) {
        Byline byline = existing(slug);
        seen.require(byline.etag());
        BylineView before = BylineView.of(byline);
        rename(byline, request.slug());
        byline.describe(request);
        bylines.flush();
        follower.changed(before, BylineView.of(byline));
        return shown(byline);
    }

    private void rename(Byline byline, String slug) {
        if (slug == null || slug.equals(byline.slug())) {
            return;
        }
        if (bylines.byAnySlug(slug).filter(other -> other != byline).isPresent()) {
            throw taken(slug);
        }
        byline.takeSlug(slug);
    }

    /**
     * Lets another byline take this one's place: in credits, where the role of the first one stays, and for whoever asks
     * for it by a slug, its name or an alias. It disappears.
     *
     * @return the byline that is left
     * @throws ProblemException 404, 412, or 422 if there is no such other byline
     */
    public BylineView merge(String slug, IfMatch seen, String into) {
        Byline merged = existing(slug);
        Byline target = references.all(List.of(into), i -> "/into").get(0);
        if (merged == target) {
            throw ProblemException.invalid(
                    "/into", "itself", "A byline can't be merged into itself; name another one.");
        }
        bylines.lock(List.of(merged.id(), target.id()));
        seen.require(merged.etag());
        follower.merged(BylineView.of(merged), BylineView.of(target));
        Byline.Names names = merged.giveUpNames();
        bylines.delete(merged);
        bylines.flush();
        target.takeOver(names);
        bylines.flush();
        return shown(target);
    }

    /** @throws ProblemException 404, 412, or 409 while articles refer to it */
    public void delete(String slug, IfMatch seen) {
        Byline byline = existing(slug);
        seen.require(byline.etag());
        if (follower.isUsed(BylineView.of(byline))) {
            throw new ProblemException(
                    ErrorCode.IN_USE, "Articles refer to this byline; take it off them first, or merge it.");
        }
        bylines.delete(byline);
    }

    /** The byline with this slug, or that had it. */
    public BylineView get(String slug) {
        return shown(existing(slug));
    }

    /**
     * The present slug of the byline that has or had this one.
     *
     * @throws ProblemException 404
     */
    public String presentSlug(String slug) {
        return existing(slug).slug();
    }

    private Byline existing(String slug) {
        return bylines.byAnySlug(slug).orElseThrow(() -> ProblemException.notFound("byline", slug));
    }

    /** Bylines by slug, from behind {@code afterSlug}. */
    public List<BylineView> page(BylineKind kind, String text, String afterSlug, int most) {
        return shown(bylines.page(kind, text, afterSlug, most));
    }

    private BylineView shown(Byline byline) {
        return shown(List.of(byline)).get(0);
    }

    private List<BylineView> shown(List<Byline> shown) {
        Map<UUID, Long> rerendering =
                follower.rerendering(shown.stream().flatMap(Byline::allIds).toList());
        return shown.stream()
                .map(byline -> BylineView.of(byline).withRerendering(sum(byline.allIds(), rerendering)))
                .toList();
    }

    private static long sum(Stream<UUID> ids, Map<UUID, Long> counts) {
        return ids.mapToLong(id -> counts.getOrDefault(id, 0L)).sum();
    }

    /**
     * The bylines of these slugs, earlier slugs or aliases, one for each.
     *
     * @param pointer where in the request each name stands, for the problem answer
     * @throws ProblemException 422 that names the first unknown or ambiguous one
     */
    public List<BylineView> named(List<String> names, IntFunction<String> pointer) {
        return references.all(names, pointer).stream().map(BylineView::of).toList();
    }

    /** The bylines that have or had these slugs, by the slug asked for. */
    public Map<String, BylineView> byAnySlugs(Collection<String> slugs) {
        return references.bySlugs(slugs).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> BylineView.of(entry.getValue())));
    }

    /** The bylines of these ids, by id; the id of a byline that was merged gives the one that took it in. */
    public Map<UUID, BylineView> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, BylineView> found = new HashMap<>();
        bylines.byIds(ids).forEach(byline -> found.put(byline.id(), BylineView.of(byline)));
        Set<UUID> gone = new HashSet<>(ids);
        gone.removeAll(found.keySet());
        if (!gone.isEmpty()) {
            bylines.byMergedIds(gone)
                    .forEach(heir -> heir.mergedIds().forEach(id -> found.putIfAbsent(id, BylineView.of(heir))));
        }
        return found;
    }
}
