package org.copydesk.body.parse;

import java.util.UUID;
import java.util.function.Function;
import org.copydesk.body.FigureCaption;

/**
 * What a body's source refers to outside itself.
 *
 * @param address the address that the source stood at, which its relative links are resolved against; or {@code null}
 * @param captions gives the id of the caption that the words of a figure become; {@code null} if words stay in the body
 */
public record BodyContext(String address, Function<FigureCaption, UUID> captions) {
    static final BodyContext NONE = new BodyContext(null, null);
}
