package org.copydesk.media.image;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** Renditions of a picture that are in the store: those around its own focal point, or around that of a caption. */
@Entity
@Table(name = "image_renditions")
class ImageRenditions {
    /** @param hash stands in their addresses */
    @Embeddable
    record Key(UUID imageId, String hash) {}

    @EmbeddedId
    private Key key;

    @Convert(converter = RenditionList.class)
    private List<StoredRendition> renditions;

    protected ImageRenditions() {}

    ImageRenditions(UUID imageId, RenditionFiles made) {
        this.key = new Key(imageId, made.hash());
        this.renditions = made.renditions();
    }

    Key key() {
        return key;
    }

    List<StoredRendition> renditions() {
        return renditions;
    }
}
