package org.copydesk.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;
import org.copydesk.edition.rendering.ArticleJson;
import org.copydesk.edition.snapshot.PublishedCaption;

/** A caption of a published article. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_caption")
class EditionCaption {
    @Id
    private UUID id;

    private UUID articleId;
    private String credit;

    /** The credit in lower case, by which captions are found. */
    private String creditKey;

    private String json;

    protected EditionCaption() {}

    EditionCaption(UUID id, UUID articleId) {
        this.id = id;
        this.articleId = articleId;
    }

    void show(PublishedCaption caption, ArticleJson rendering) {
        credit = caption.credit();
        creditKey = credit == null ? null : credit.toLowerCase(Locale.ROOT);
        json = rendering.caption(caption);
    }

    UUID articleId() {
        return articleId;
    }

    UUID id() {
        return id;
    }
}
