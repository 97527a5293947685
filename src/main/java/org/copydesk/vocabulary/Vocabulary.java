package org.copydesk.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.UniqueSlugs;
import org.copydesk.platform.web.IfMatch;
import org.copydesk.vocabulary.TermFollower.Change;

/**
 * Creates, changes, merges, deletes and finds the terms of one kind. Its subclasses are singletons, because a client proxy
 * could not call a constructor without parameters here.
 *
 * @param <V> what other packages see of a term
 * @param <R> what is sent in
 */
public abstract class Vocabulary<T extends VocabularyTerm, V, R extends Vocabulary.TermRequest> {
    private final TermRepository<T> terms;
    private final TermFollower<V> follower;
    private final TermReferences<T> references;

    Vocabulary(TermRepository<T> terms, TermFollower<V> follower) {
        this.terms = terms;
        this.follower = follower;
        this.references = new TermReferences<>(terms);
    }

    abstract T newTerm(UUID id, String slug);

    abstract void describe(T term, R request);

    /** @param rerendering how many published articles do not show the term as it is now yet */
    abstract V view(T term, long rerendering);

    /** The member of a request that holds the name. */
    abstract String nameField();

    /** What may refer to a term, at the start of a sentence. */
    abstract String referrers();

    boolean isUsed(T term) {
        return follower.isUsed(view(term));
    }

    /** @throws ProblemException if a term can't become what a request says */
    void requireChangeable(T term, R request) {}

    /**
     * Refuses a term that another one already is.
     *
     * @param term the one that is changed, or null for a new one
     * @throws ProblemException 409 that names the other
     */
    void requireUnlikeOthers(T term, R request) {}

    /** The terms whose views hold this one's slug. */
    List<T> showingSlug(T term) {
        return List.of(term);
    }

    /** @throws ProblemException if the one can't be merged into the other */
    void prepareMerge(T merged, T target) {}

    TermReferences<T> references() {
        return references;
    }

    /** @throws ProblemException 409 if the given slug is or was another term's, or 422 */
    public V create(R request) {
        String slug = slugFor(request);
        // In this order, so that one made meanwhile, for which the slug is another, is found.
        requireUnlikeOthers(null, request);
        return view(added(Ids.next(), slug, request));
    }

    T added(UUID id, R request) {
        return added(id, slugFor(request), request);
    }

    private T added(UUID id, String slug, R request) {
        T term = newTerm(id, slug);
        describe(term, request);
        terms.persistAndFlush(term);
        return term;
    }

    private String slugFor(R request) {
        if (request.slug() == null) {
            String field = nameField();
            return UniqueSlugs.fromText(request.name(), terms::isTaken)
                    .orElseThrow(() -> ProblemException.invalid(
                            "/" + field,
                            "no-slug",
                            "No slug can be made of this " + field + "; give one as \"slug\"."));
        }
        if (terms.isTaken(request.slug())) {
            throw taken(request.slug());
        }
        return request.slug();
    }

    private ProblemException taken(String slug) {
        return new ProblemException(
                ErrorCode.NOT_UNIQUE, "Another " + terms.type() + " has or had the slug \"" + slug + "\".");
    }

    /**
     * Changes a term; articles that show it follow in the background.
     *
     * @throws ProblemException 404, 412, 409 if the new slug is or was another term's or the kind can't be given up, or 422
     */
    public V change(String slug, IfMatch seen, R request) {
        T term = existing(slug);
        seen.require(term.etag());
        boolean renamed = request.slug() != null && !request.slug().equals(term.slug());
        List<T> affected = renamed ? showingSlug(term) : List.of(term);
        List<V> before = views(affected);
        if (renamed && isAnothers(request.slug(), term)) {
            throw taken(request.slug());
        }
        requireChangeable(term, request);
        requireUnlikeOthers(term, request);
        term.takeSlug(renamed ? request.slug() : term.slug());
        describe(term, request);
        terms.flush();
        follower.changed(Change.of(before, views(affected)));
        return shown(term);
    }

    private boolean isAnothers(String slug, T term) {
        return terms.isReserved(slug)
                || terms.byAnySlug(slug).filter(other -> other != term).isPresent();
    }

    /**
     * Merges a term into another, which takes its place on articles and for every request that names it by a slug, its name
     * or an alias. The merged term is deleted.
     *
     * @return the term that is left
     * @throws ProblemException 404, 412, 422 if there is no such target or it can't be one, 409 if articles stand in a
     *     section and the target is none
     */
    public V merge(String slug, IfMatch seen, String into) {
        T merged = existing(slug);
        T target = references.one(into, "/into");
        terms.lock(List.of(merged.id(), target.id()));
        seen.require(merged.etag());
        if (merged == target) {
            throw ProblemException.invalid(
                    "/into", "itself", "A " + terms.type() + " can't be merged into itself; name another one.");
        }
        prepareMerge(merged, target);
        follower.merged(view(merged), view(target));
        VocabularyTerm.Names names = merged.giveUpNames();
        terms.delete(merged);
        terms.flush();
        target.takeOver(names);
        terms.flush();
        return shown(target);
    }

    /** @throws ProblemException 404, 412, or 409 while something refers to it */
    public void delete(String slug, IfMatch seen) {
        T term = existing(slug);
        seen.require(term.etag());
        if (isUsed(term)) {
            throw new ProblemException(
                    ErrorCode.IN_USE,
                    referrers() + " refer to this " + terms.type()
                            + "; take it off them first, or merge it. Those that are withdrawn or spiked don't count.");
        }
        follower.deleted(view(term));
        terms.delete(term);
    }

    /**
     * The present slug of the term that has or had this one.
     *
     * @throws ProblemException 404
     */
    public String presentSlug(String slug) {
        return existing(slug).slug();
    }

    private T existing(String slug) {
        return terms.byAnySlug(slug).orElseThrow(() -> ProblemException.notFound(terms.type(), slug));
    }

    /**
     * The term that has or had this slug.
     *
     * @throws ProblemException 404
     */
    public V get(String slug) {
        return shown(existing(slug));
    }

    /** Terms by slug, after {@code afterSlug}. */
    public List<V> page(TermFilter filter, String afterSlug, int most) {
        return shown(terms.page(filter, afterSlug, most));
    }

    private V shown(T term) {
        return shown(List.of(term)).get(0);
    }

    private List<V> shown(List<T> shown) {
        Map<UUID, Long> waiting = follower.rerendering(
                shown.stream().flatMap(VocabularyTerm::allIds).toList());
        return shown.stream()
                .map(term -> view(
                        term,
                        term.allIds()
                                .mapToLong(id -> waiting.getOrDefault(id, 0L))
                                .sum()))
                .toList();
    }

    V view(T term) {
        return view(term, 0);
    }

    List<V> views(Collection<T> shown) {
        return shown.stream().map(this::view).toList();
    }

    /** The term that has or had this slug. */
    public Optional<V> find(String slug) {
        return terms.byAnySlug(slug).map(this::view);
    }

    /**
     * The term of this slug, earlier slug, name or alias.
     *
     * @param pointer where in the request the name stands, for the problem answer
     * @throws ProblemException 422 if it is several terms' alias
     */
    public Optional<V> find(String name, String pointer) {
        return references.find(name, pointer).map(this::view);
    }

    /**
     * The terms of these slugs, earlier slugs, names or aliases, one for each.
     *
     * @param pointer where in the request each name stands, for the problem answer
     * @throws ProblemException 422 that names the first unknown or ambiguous one
     */
    public List<V> named(List<String> names, IntFunction<String> pointer) {
        return views(references.all(names, pointer));
    }

    /** The terms that have or had these slugs, by the slug asked for. */
    public Map<String, V> byAnySlugs(Collection<String> slugs) {
        return views(references.bySlugs(slugs));
    }

    /** The terms of these ids, by id; the id of a merged term gives the one that it was merged into. */
    public Map<UUID, V> byIds(Collection<UUID> ids) {
        return views(terms.byAnyIds(ids));
    }

    private <K> Map<K, V> views(Map<K, T> found) {
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> view(entry.getValue())));
    }

    /** What is sent in for every kind of term. */
    interface TermRequest {
        /** The slug, or null to make one of the name or to keep the present one. */
        String slug();

        String name();
    }

    /**
     * Selects the terms of a list; null means no condition.
     *
     * @param parent a slug of the tag right above; bylines have none
     * @param text words that all stand in the slug or the names, in any language and order, whatever their case and accents
     */
    public record TermFilter(Enum<?> kind, String parent, String text) {
        public static final TermFilter ALL = new TermFilter(null, null, null);
    }
}
