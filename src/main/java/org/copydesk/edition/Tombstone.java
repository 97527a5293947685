package org.copydesk.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.edition.audience.Traits;

/**
 * What is left of an article that was withdrawn: that it was there, since when it is gone, and which lists it stood in, for
 * those who read such a list and have to learn of it.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_tombstone")
class Tombstone {
    @Id
    private UUID articleId;

    private Instant at;
    private boolean killed;
    private int version;
    private String language;

    /** The terms that it was listed under, each between spaces, as {@code tag-<slug>} and the like. */
    private String terms;

    private String sourceName;

    /** Null where nothing is known of what the article was like. */
    private Boolean syndicatable;

    protected Tombstone() {}

    /** Of an article that was never listed here. */
    Tombstone(UUID articleId, int version, Instant at, boolean killed) {
        this.articleId = articleId;
        this.version = version;
        this.at = at;
        this.killed = killed;
        terms = " ";
    }

    Tombstone(EditionArticle article, Set<Term> listed, Instant at, boolean killed) {
        this.articleId = article.id();
        this.at = at;
        this.killed = killed;
        version = article.version();
        language = article.language();
        sourceName = article.sourceName();
        syndicatable = article.syndicatable();
        terms = listed.stream()
                .map(term -> prefix(term) + term.slug())
                .sorted()
                .collect(Collectors.joining(" ", " ", " "));
    }

    /** What stands before a term's slug among the terms. */
    static String prefix(Term term) {
        return term.type().name().toLowerCase(Locale.ROOT) + "-";
    }

    /** What the article was like when it was withdrawn; empty where nothing is known of it. */
    Optional<Traits> traits() {
        return Optional.ofNullable(syndicatable).map(known -> Traits.ofTerms(terms, language, sourceName, known));
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
        return new WithdrawnArticle(articleId, version, at, killed);
    }
}
