package org.copydesk.edition.rerendering;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An entry of the queue of published articles that carry a tag, section or byline in an outdated form. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_stale_article")
class StaleArticle {
    /** The change and the article. Ids of changes sort by time. */
    @Embeddable
    record Key(UUID changeId, UUID articleId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private UUID termId;
    private Instant dueAt;

    protected StaleArticle() {}

    UUID articleId() {
        return key.articleId();
    }
}
