package org.copydesk.media.image;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A picture that came in.
 *
 * @param said what who sent it says of it, as a merge patch of the description that its file has
 */
record ReceivedImage(OriginalFile original, ObjectNode said) {
    /** A file of which nobody says anything. */
    static ReceivedImage of(OriginalFile original) {
        return new ReceivedImage(original, JsonNodeFactory.instance.objectNode());
    }
}
