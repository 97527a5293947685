package org.copydesk.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.platform.Chunks;
import org.hibernate.Session;

/** Keeps the lists of articles under tags and bylines, and the terms themselves with their numbers of articles. */
@ApplicationScoped
class TermLists {
    private final Session database;
    private final ArticleJson json;

    TermLists(Session database, ArticleJson json) {
        this.database = database;
        this.json = json;
    }

    /** What an article is listed under. */
    static Stream<Term> of(PublishedArticle article) {
        return Stream.of(
                        article.tags().stream().map(PublishedTag::slug).map(Term::tag),
                        Stream.ofNullable(article.section())
                                .map(PublishedArticle.Section::slug)
                                .map(Term::section),
                        article.bylines().stream().map(PublishedByline::slug).map(Term::byline))
                .flatMap(Function.identity());
    }

    /** The places that an article has in lists. */
    Map<Term, TermListing> of(UUID articleId) {
        return of(List.of(articleId)).getOrDefault(articleId, new HashMap<>());
    }

    /** The places that articles have in lists, by article; those without any are left out. */
    Map<UUID, Map<Term, TermListing>> of(Collection<UUID> articleIds) {
        Map<UUID, Map<Term, TermListing>> places = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(articleIds)) {
            database.createQuery("from TermListing where key.articleId in ?1", TermListing.class)
                    .setParameter(1, chunk)
                    .getResultList()
                    .forEach(listing -> places.computeIfAbsent(listing.articleId(), id -> new HashMap<>())
                            .put(listing.term(), listing));
        }
        return places;
    }

    /** Reads terms ahead, so that each of them is at hand when an article is listed under it. */
    void fetch(Collection<Term> terms) {
        terms.stream()
                .collect(Collectors.groupingBy(Term::type, Collectors.mapping(Term::slug, Collectors.toSet())))
                .forEach((type, slugs) -> Chunks.of(slugs).forEach(chunk -> database.createQuery(
                                "from EditionTerm e where e.term.type = ?1 and e.term.slug in ?2", EditionTerm.class)
                        .setParameter(1, type)
                        .setParameter(2, chunk)
                        .getResultList()));
    }

    /**
     * Lists an article under its terms and nothing else.
     *
     * @param before the places that it had until now
     * @param described the terms that were described already since nothing of them changed
     * @return its new places, for the caller to insert
     */
    List<TermListing> list(PublishedArticle article, Map<Term, TermListing> before, Set<Term> described) {
        Set<Term> keys = new LinkedHashSet<>();
        article.tags().forEach(tag -> {
            Term key = Term.tag(tag.slug());
            keys.add(key);
            describe(key, described, term -> term.describe(tag.kind(), tag.label(), json.term(tag)));
        });
        if (article.section() != null) {
            Term key = Term.section(article.section().slug());
            keys.add(key);
            describe(
                    key,
                    described,
                    term -> term.describe("section", article.section().label(), "{}"));
        }
        article.bylines().forEach(byline -> {
            Term key = Term.byline(byline.slug());
            keys.add(key);
            describe(key, described, term -> term.describe(byline.kind(), byline.name(), json.term(byline)));
        });
        List<TermListing> added = new ArrayList<>();
        for (Term key : keys) {
            place(key, article, before).ifPresent(added::add);
        }
        remove(before);
        return added;
    }

    private void describe(Term key, Set<Term> described, Consumer<EditionTerm> description) {
        EditionTerm term = database.find(EditionTerm.class, key);
        boolean isNew = term == null;
        if (isNew) {
            term = new EditionTerm(key);
        }
        if (described.add(key) || isNew) {
            description.accept(term);
        }
        if (isNew) {
            database.persist(term);
        }
    }

    private Optional<TermListing> place(Term key, PublishedArticle article, Map<Term, TermListing> before) {
        TermListing present = before.remove(key);
        if (present != null) {
            present.moveTo(article.publishedAt(), article.updatedAt());
            return Optional.empty();
        }
        database.find(EditionTerm.class, key).gainArticle();
        return Optional.of(
                new TermListing(new TermListing.Key(article.id(), key), article.publishedAt(), article.updatedAt()));
    }

    /** Takes an article out of lists; a term that no article is left under disappears. */
    void remove(Map<Term, TermListing> places) {
        for (TermListing listing : places.values()) {
            database.remove(listing);
            EditionTerm term = database.find(EditionTerm.class, listing.term());
            if (!term.loseArticle()) {
                database.remove(term);
            }
        }
    }
}
