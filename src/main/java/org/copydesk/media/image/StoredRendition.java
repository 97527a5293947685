package org.copydesk.media.image;

import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.media.file.ImageFormat;

/**
 * A rendition in the store.
 *
 * @param name {@code 320} to {@code 1920}, or {@code 16x9}, {@code 4x3}, {@code 1x1}
 * @param bytes the length of its file
 */
record StoredRendition(String name, int width, int height, ImageFormat format, int bytes) {
    /** The last name of its key in the store. */
    String file() {
        return name + "." + format.extension();
    }

    /** @param prefix of its key */
    PublishedImage.Rendition published(String prefix) {
        return new PublishedImage.Rendition(
                name, PublishedImage.stored(prefix + "/" + file()), width, height, format.mediaType(), bytes);
    }
}
