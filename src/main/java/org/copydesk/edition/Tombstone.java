package org.copydesk.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.audience.ArticleTraits;
import org.copydesk.edition.snapshot.Term;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.edition.snapshot.WithdrawnFields;

/**
 * Stores that an article was withdrawn, when, and which lists it was in, so that readers of those lists are told.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_tombstone")
class Tombstone {
    /** Stands before the text of a term that the article did not carry itself, but one below it. */
    static final String UNDER = "under-";

    @Id
    private UUID articleId;

    private Instant at;
    private boolean killed;
    private int version;
    private int otherVersions;
    private String language;

    /** The terms that it was listed under, each between spaces, as {@code tag-<slug>} and the like. */
    private String terms;

    private String sourceName;

    /** Null where nothing is known of what the article was like. */
    private Boolean syndicatable;

    protected Tombstone() {}

    /** Of an article that was never listed here, but elsewhere. */
    Tombstone(UUID articleId, int version, Instant at, boolean killed, WithdrawnFields listing) {
        this.articleId = articleId;
        this.version = version;
        this.at = at;
        this.killed = killed;
        language = listing.language();
        sourceName = listing.sourceName();
        syndicatable = listing.syndicatable();
        terms = joined(listing.terms().map(Tombstone::text));
    }

    Tombstone(EditionArticle article, Collection<TermListing> listed, Instant at, boolean killed) {
        this.articleId = article.id();
        this.at = at;
        this.killed = killed;
        version = article.version();
        otherVersions = article.otherVersions();
        language = article.language();
        sourceName = article.sourceName();
        syndicatable = article.syndicatable();
        terms = joined(listed.stream().map(listing -> (listing.direct() ? "" : UNDER) + text(listing.term())));
    }

    private static String text(Term term) {
        return prefix(term.type()) + term.slug();
    }

    private static String joined(Stream<String> terms) {
        return terms.sorted().distinct().map(term -> term + " ").collect(Collectors.joining("", " ", ""));
    }

    WithdrawnFields listing() {
        List<String> sections = slugs(Term.Type.SECTION);
        return new WithdrawnFields(
                language,
                slugs(Term.Type.TAG),
                sections.isEmpty() ? null : sections.get(0),
                slugs(Term.Type.BYLINE),
                sourceName,
                syndicatable);
    }

    private List<String> slugs(Term.Type type) {
        return Stream.of(terms.split(" ", -1))
                .filter(term -> term.startsWith(prefix(type)))
                .map(term -> term.substring(prefix(type).length()))
                .toList();
    }

    /** The prefix of a term's slug in the column of terms. */
    static String prefix(Term.Type type) {
        return type.name().toLowerCase(Locale.ROOT) + "-";
    }

    /** What the article was like when it was withdrawn; empty where nothing is known of it. */
    Optional<ArticleTraits> traits() {
        return Optional.ofNullable(syndicatable)
                .map(known -> ArticleTraits.ofTerms(terms, language, sourceName, known));
    }

    void kill() {
        killed = true;
    }

    UUID articleId() {
        return articleId;
    }

    Instant at() {
        return at;
    }

    boolean killed() {
        return killed;
    }

    WithdrawnArticle article() {
        return new WithdrawnArticle(articleId, version, otherVersions, at, killed);
    }
}
