package org.copydesk.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A slug that an article has, or had, in the edition. It stays that article's for ever. */
@Entity
@Table(name = "edition_slug")
class EditionSlug {
    @Id
    private String slug;

    private UUID articleId;

    protected EditionSlug() {}

    EditionSlug(String slug, UUID articleId) {
        this.slug = slug;
        this.articleId = articleId;
    }

    String slug() {
        return slug;
    }

    UUID articleId() {
        return articleId;
    }
}
