package org.copydesk.media;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The words under one use of a picture in an article. */
@Entity
@Table(name = "caption")
class Caption {
    @Id
    private UUID id;

    private UUID articleId;
    private int position;

    @Enumerated(EnumType.STRING)
    private CaptionRole role;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String text;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String alt;

    private String credit;
    private UUID imageId;

    protected Caption() {}

    Caption(UUID id, UUID articleId) {
        this.id = id;
        this.articleId = articleId;
    }

    void describe(int newPosition, CaptionRequest request) {
        position = newPosition;
        role = request.role() != null ? request.role() : newPosition == 1 ? CaptionRole.LEAD : CaptionRole.INLINE;
        text = request.text();
        alt = request.alt();
        credit = request.credit();
    }

    CaptionView view() {
        return new CaptionView(id, role, position, text, alt, credit);
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }
}
