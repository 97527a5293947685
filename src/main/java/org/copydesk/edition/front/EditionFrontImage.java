package org.copydesk.edition.front;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A picture that a launched front shows in the place of a story's own. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only for queries
@Table(name = "edition_front_image")
class EditionFrontImage {
    @Embeddable
    record Key(String front, UUID imageId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String imageHash;
    private String json;

    protected EditionFrontImage() {}

    EditionFrontImage(Key key) {
        this.key = key;
    }

    /** @param rendered the picture's public JSON, with addresses as they are stored */
    void show(String hash, String rendered) {
        imageHash = hash;
        json = rendered;
    }

    Key key() {
        return key;
    }

    String json() {
        return json;
    }
}
