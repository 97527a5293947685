package org.copydesk.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.copydesk.edition.rendering.ArticleJson;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.Term;
import org.copydesk.platform.Chunks;

/** Stores which articles are listed under which tags, sections and bylines. */
@ApplicationScoped
class TermListingRepository implements PanacheRepositoryBase<TermListing, TermListing.Key> {
    private final ArticleJson json;

    TermListingRepository(ArticleJson json) {
        this.json = json;
    }

    /** The places that articles have in lists, by article; those without any are left out. */
    Map<UUID, Map<Term, TermListing>> of(Collection<UUID> articleIds) {
        Map<UUID, Map<Term, TermListing>> places = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(articleIds)) {
            list("key.articleId in ?1", chunk)
                    .forEach(listing -> places.computeIfAbsent(listing.articleId(), id -> new HashMap<>())
                            .put(listing.term(), listing));
        }
        return places;
    }

    /**
     * Lists an article under its terms and nothing else.
     *
     * @param before the places that it had until now
     * @param changes takes up what becomes of the terms, for the caller to write
     * @return its new places, for the caller to insert
     */
    List<TermListing> list(PublishedArticle article, Map<Term, TermListing> before, TermChanges changes) {
        Set<Term> terms = new LinkedHashSet<>();
        article.tags().forEach(tag -> {
            Term term = Term.tag(tag.slug());
            terms.add(term);
            changes.names(term, () -> new TermChanges.Description(tag.kind(), tag.label(), json.term(tag)));
        });
        if (article.section() != null) {
            Term term = Term.section(article.section().slug());
            terms.add(term);
            changes.names(
                    term,
                    () -> new TermChanges.Description(
                            "section", article.section().label(), "{}"));
        }
        article.bylines().forEach(byline -> {
            Term term = Term.byline(byline.slug());
            terms.add(term);
            changes.names(term, () -> new TermChanges.Description(byline.kind(), byline.name(), json.term(byline)));
        });
        List<TermListing> added = new ArrayList<>();
        for (Term term : terms) {
            TermListing present = before.remove(term);
            if (present != null) {
                present.moveTo(article.publishedAt(), article.updatedAt());
            } else {
                changes.gains(term);
                added.add(new TermListing(
                        new TermListing.Key(article.id(), term), article.publishedAt(), article.updatedAt()));
            }
        }
        remove(before, changes);
        return added;
    }

    /** Takes an article out of lists. */
    void remove(Map<Term, TermListing> places, TermChanges changes) {
        for (TermListing listing : places.values()) {
            delete(listing);
            changes.loses(listing.term());
        }
    }
}
