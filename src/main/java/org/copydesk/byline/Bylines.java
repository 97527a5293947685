package org.copydesk.byline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.platform.Ids;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.UniqueSlugs;
import org.copydesk.platform.web.IfMatch;

/** Keeps the desk's bylines. */
@ApplicationScoped
@RetriedOnCollision
@Transactional
public class Bylines {
    private final BylineRepository bylines;
    private final BylineUse use;

    Bylines(BylineRepository bylines, BylineUse use) {
        this.bylines = bylines;
        this.use = use;
    }

    /** @throws ProblemException 409 if the given slug is taken */
    public BylineView create(BylineRequest request) {
        Byline byline = new Byline(Ids.next(), slugFor(request));
        byline.describe(request);
        bylines.persistAndFlush(byline);
        return BylineView.of(byline);
    }

    private String slugFor(BylineRequest request) {
        if (request.slug() == null) {
            return UniqueSlugs.fromText(request.name(), bylines::isTaken)
                    .orElseThrow(() -> ProblemException.invalid(
                            "/name", "no-slug", "No slug can be made of this name; give one as \"slug\"."));
        }
        if (bylines.isTaken(request.slug())) {
            throw new ProblemException(ErrorCode.NOT_UNIQUE, "There is a byline \"" + request.slug() + "\" already.");
        }
        return request.slug();
    }

    /** The byline with this name or alias; made if there is none. */
    public BylineView printed(BylineRequest asPrinted) {
        return bylines.byName(asPrinted.name()).map(BylineView::of).orElseGet(() -> create(asPrinted));
    }

    /** @throws ProblemException 404, 412, or 422 if the slug is another one: slugs of bylines stay */
    public BylineView change(String slug, IfMatch seen, BylineRequest request) {
        Byline byline = existing(slug);
        seen.require(byline.etag());
        if (request.slug() != null && !request.slug().equals(slug)) {
            throw ProblemException.invalid(
                    "/slug", "immutable", "The slug of a byline stays; leave it out or repeat it.");
        }
        byline.describe(request);
        bylines.flush();
        return BylineView.of(byline);
    }

    /** @throws ProblemException 404, 412, or 409 while articles refer to it */
    public void delete(String slug, IfMatch seen) {
        Byline byline = existing(slug);
        seen.require(byline.etag());
        if (use.isUsed(byline.id())) {
            throw new ProblemException(
                    ErrorCode.IN_USE, "Articles refer to this byline; take it off them first, or merge it.");
        }
        bylines.delete(byline);
    }

    public BylineView get(String slug) {
        return BylineView.of(existing(slug));
    }

    private Byline existing(String slug) {
        return bylines.bySlug(slug).orElseThrow(() -> ProblemException.notFound("byline", slug));
    }

    /** Bylines by slug, from behind {@code afterSlug}. */
    public List<BylineView> page(BylineKind kind, String text, String afterSlug, int most) {
        return bylines.page(kind, text, afterSlug, most).stream()
                .map(BylineView::of)
                .toList();
    }

    /** The bylines of these slugs that exist, by slug. */
    public Map<String, BylineView> bySlugs(Collection<String> slugs) {
        return slugs.isEmpty() ? Map.of() : views(bylines.bySlugs(slugs), BylineView::slug);
    }

    /** The bylines of these ids, by id. */
    public Map<UUID, BylineView> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : views(bylines.byIds(ids), BylineView::id);
    }

    private static <K> Map<K, BylineView> views(List<Byline> found, Function<BylineView, K> key) {
        return found.stream().map(BylineView::of).collect(Collectors.toMap(key, Function.identity()));
    }
}
