package org.copydesk.media.image;

import jakarta.persistence.Convert;
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

    /** Names the renditions as they are at present; another description or focal point makes others. */
    private String renditionHash;

    @Convert(converter = RenditionList.class)
    private List<StoredRendition> renditions;

    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;

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

    void describe(ImageDescription newDescription, RenditionFiles made, String by, Instant now) {
        description = newDescription;
        renditionHash = made.hash();
        renditions = made.renditions();
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

    RenditionFiles renditions() {
        return new RenditionFiles(renditionHash, renditions);
    }

    ImageFormat format() {
        return format;
    }

    ImageView view() {
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
                renditions.stream().map(rendition -> ImageView.Rendition.of(id, rendition)).toList(),
                createdAt,
                createdBy,
                changedAt,
                changedBy);
    }
}
