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

    private UUID imageId;

    /** The picture's hash as it stands in the addresses of its renditions. */
    private String imageHash;

    private String json;

    protected EditionCaption() {}

    EditionCaption(UUID id, UUID articleId) {
        this.id = id;
        this.articleId = articleId;
    }

    void show(PublishedCaption caption, ArticleJson rendering) {
        credit = caption.credit();
        creditKey = credit == null ? null : credit.toLowerCase(Locale.ROOT);
        imageId = caption.image() == null ? null : caption.image().id();
        imageHash = caption.image() == null ? null : caption.image().hash();
        json = rendering.caption(caption);
    }

    UUID imageId() {
        return imageId;
    }

    UUID articleId() {
        return articleId;
    }

    UUID id() {
        return id;
    }
}
