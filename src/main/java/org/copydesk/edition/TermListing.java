package org.copydesk.edition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.edition.snapshot.Term;

/** Lists an article under one tag, section or byline. It repeats the times that lists are ordered by. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_term_listing")
class TermListing {
    /** The article and the term. */
    @Embeddable
    record Key(UUID articleId, Term term) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant publishedAt;
    private Instant updatedAt;

    /** Whether the article itself carries the term; else it carries one below it. */
    private boolean direct;

    protected TermListing() {}

    TermListing(Key key) {
        this.key = key;
    }

    UUID articleId() {
        return key.articleId();
    }

    Term term() {
        return key.term();
    }

    void moveTo(Instant newPublishedAt, Instant newUpdatedAt, boolean isDirect) {
        publishedAt = newPublishedAt;
        updatedAt = newUpdatedAt;
        direct = isDirect;
    }

    boolean direct() {
        return direct;
    }
}
