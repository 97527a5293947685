package org.copydesk.media.fetch;

import java.util.UUID;

/**
 * A picture that a source names by its address.
 *
 * @param id of the picture, or null if it can't be had
 * @param problem a sentence that says why it can't, or null
 */
public record FetchedImage(UUID id, String problem) {
    static FetchedImage of(UUID id) {
        return new FetchedImage(id, null);
    }

    static FetchedImage missing(String problem) {
        return new FetchedImage(null, problem);
    }
}
