package org.copydesk.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.edition.TermChanges.Description;
import org.copydesk.edition.rendering.ArticleJson;
import org.copydesk.edition.snapshot.PlacedTag;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedTag;
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
        List<TermListing> added = new ArrayList<>();
        terms(article, changes).forEach((term, isDirect) -> {
            TermListing listing = before.remove(term);
            if (listing == null) {
                changes.gains(term);
                listing = new TermListing(new TermListing.Key(article.id(), term));
                added.add(listing);
            }
            listing.moveTo(article.publishedAt(), article.updatedAt(), isDirect);
        });
        remove(before, changes);
        return added;
    }

    /** The terms to list an article under, and whether it carries each itself. */
    private Map<Term, Boolean> terms(PublishedArticle article, TermChanges changes) {
        Map<Term, Boolean> terms = new LinkedHashMap<>();
        placeSections(article, terms, changes);
        for (PlacedTag placed : article.hierarchy()) {
            terms.put(Term.tag(placed.slug()), false);
            describe(placed.tag(), changes);
        }
        for (PublishedTag tag : article.tags()) {
            terms.put(Term.tag(tag.slug()), true);
            describe(tag, changes);
        }
        for (PublishedByline byline : article.bylines()) {
            Term term = Term.byline(byline.slug());
            terms.put(term, true);
            changes.names(term, () -> Description.of(byline.kind(), byline.name(), json.term(byline)));
        }
        if (article.genre() != null) {
            Term term = Term.genre(article.genre());
            terms.put(term, true);
            changes.names(term, () -> Description.of("genre", term.slug(), "{}"));
        }
        return terms;
    }

    private void placeSections(PublishedArticle article, Map<Term, Boolean> terms, TermChanges changes) {
        List<PlacedTag> sections = article.sections();
        for (int i = 0; i < sections.size(); i++) {
            PlacedTag section = sections.get(i);
            String above = i + 1 < sections.size() ? sections.get(i + 1).slug() : null;
            Term term = Term.section(section.slug());
            terms.put(term, section.slug().equals(article.section().slug()));
            changes.names(
                    term,
                    () -> new Description(
                            section.tag().kind(),
                            section.tag().label(),
                            json.section(section.tag()),
                            above,
                            section.position()));
        }
    }

    private void describe(PublishedTag tag, TermChanges changes) {
        changes.names(
                Term.tag(tag.slug()),
                () -> new Description(tag.kind(), tag.label(), json.term(tag), tag.parent(), null));
    }

    /** Takes an article out of lists. */
    void remove(Map<Term, TermListing> places, TermChanges changes) {
        for (TermListing listing : places.values()) {
            delete(listing);
            changes.loses(listing.term());
        }
    }
}
