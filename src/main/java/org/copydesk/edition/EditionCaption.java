package org.copydesk.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A caption of a published article. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_caption")
class EditionCaption {
    @Id
    private UUID id;

    private UUID articleId;
    private String credit;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String json;

    protected EditionCaption() {}

    EditionCaption(UUID id, UUID articleId) {
        this.id = id;
        this.articleId = articleId;
    }

    void show(PublishedCaption caption, ArticleJson rendering) {
        credit = caption.credit();
        json = rendering.caption(caption);
    }

    UUID articleId() {
        return articleId;
    }

    UUID id() {
        return id;
    }
}
