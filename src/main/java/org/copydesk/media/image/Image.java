package org.copydesk.media.image;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.media.file.ImageFormat;
import org.copydesk.platform.web.ETag;

/** A picture at the desk. Its file is in the store, and so are its renditions. */
@Entity
@Table(name = "image")
class Image {
    @Id
    private UUID id;

    @Version
    private long lockVersion;

    /** The SHA-256 of the file, in hexadecimal digits: the same bytes are the same picture. */
    private String contentHash;

    @Enumerated(EnumType.STRING)
    private ImageFormat format;

    private long bytes;
    private int width;
    private int height;
    private boolean signed;

    @Embedded
    private ImageDescription description;

    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;

    /** When its files were destroyed, or null. */
    private Instant killedAt;

    @SuppressWarnings("UnusedVariable") // for who looks into the database
    private String killReason;

    protected Image() {}

    Image(UUID id, OriginalFile original, String by, Instant now) {
        this.id = id;
        this.contentHash = original.hash();
        this.format = original.picture().format();
        this.bytes = original.bytes();
        this.width = original.picture().width();
        this.height = original.picture().height();
        this.signed = original.picture().isSigned();
        this.createdAt = now;
        this.createdBy = by;
    }

    void describe(ImageDescription newDescription, String by, Instant now) {
        description = newDescription;
        changedAt = now;
        changedBy = by;
    }

    UUID id() {
        return id;
    }

    String contentHash() {
        return contentHash;
    }

    ETag etag() {
        return ETag.ofVersion(lockVersion);
    }

    ImageDescription description() {
        return description.settled();
    }

    /** The hash of its renditions around a focal point, null for its own. */
    String hash(FocalPoint around) {
        return RenditionFiles.hash(contentHash, description, focalPoint(around));
    }

    private FocalPoint focalPoint(FocalPoint around) {
        return around == null ? description.focalPoint() : around;
    }

    /**
     * The picture as something shows it.
     *
     * @param around what crops keep in view, or null for what the picture says
     * @param made its renditions around that
     */
    CaptionImage shown(FocalPoint around, List<StoredRendition> made) {
        FocalPoint point = focalPoint(around);
        String hash = hash(around);
        PublishedImage published = new PublishedImage(
                id,
                width,
                height,
                format.mediaType(),
                point,
                description.isSyndicatable(),
                made.stream()
                        .map(rendition -> rendition.published(RenditionFiles.prefix(id, hash)))
                        .toList(),
                hash,
                description.published());
        return new CaptionImage(
                id, width, height, format.mediaType(), point, ImageView.renditions(id, hash, made), published);
    }

    boolean isKilled() {
        return killedAt != null;
    }

    void kill(String reason, String by, Instant now) {
        killReason = reason;
        killedAt = now;
        changedAt = now;
        changedBy = by;
    }

    ImageFormat format() {
        return format;
    }

    /** @param made its renditions around its own focal point */
    ImageView view(List<StoredRendition> made) {
        ImageDescription said = description();
        return new ImageView(
                id,
                format.mediaType(),
                bytes,
                width,
                height,
                signed,
                said.headline(),
                said.caption(),
                said.alt(),
                said.credit(),
                said.creator(),
                said.copyrightNotice(),
                said.usageTerms(),
                said.webStatement(),
                said.syndicatable(),
                said.dataMining(),
                said.source(),
                said.keywords(),
                said.place(),
                said.takenAt(),
                said.digitalSourceType(),
                said.focalPoint(),
                ImageView.renditions(id, hash(null), made),
                createdAt,
                createdBy,
                changedAt,
                changedBy,
                etag());
    }
}
