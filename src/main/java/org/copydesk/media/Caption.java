package org.copydesk.media;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.edition.snapshot.PublishedImage.Description;
import org.copydesk.media.image.CaptionImage;
import org.copydesk.media.image.ImageUse;
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

    @Embedded
    private FocalPoint focalPoint;

    private UUID imageId;

    protected Caption() {}

    Caption(UUID id, UUID articleId) {
        this.id = id;
        this.articleId = articleId;
    }

    /**
     * Writes what a request says. Words that are the picture's own are not kept: they follow the picture.
     *
     * @param image the picture, or null
     */
    void describe(int newPosition, CaptionRequest request, CaptionImage image) {
        position = newPosition;
        role = request.role() != null ? request.role() : newPosition == 1 ? CaptionRole.LEAD : CaptionRole.INLINE;
        imageId = image == null ? null : image.id();
        focalPoint = image == null ? null : request.focalPoint();
        Description own = image == null ? null : image.published().description();
        text = unless(own == null ? null : own.caption(), request.text());
        alt = unless(own == null ? null : own.alt(), request.alt());
        credit = unless(own == null ? null : own.credit(), request.credit());
    }

    private static String unless(String own, String words) {
        return words == null || words.isBlank() || words.equals(own) ? null : words;
    }

    Optional<ImageUse> use() {
        return Optional.ofNullable(imageId).map(id -> new ImageUse(id, focalPoint));
    }

    /** @param image the picture, or null */
    CaptionView view(CaptionImage image) {
        Description own = image == null ? null : image.published().description();
        String shown = text == null && own != null ? own.caption() : text;
        return new CaptionView(
                id,
                role,
                position,
                shown == null ? "" : shown,
                alt == null && own != null ? own.alt() : alt,
                credit == null && own != null ? own.credit() : credit,
                image == null ? null : focalPoint,
                image);
    }

    UUID id() {
        return id;
    }

    UUID articleId() {
        return articleId;
    }
}
