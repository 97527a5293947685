package org.copydesk.body.parse;

import java.util.UUID;
import java.util.function.Function;

/**
 * What a body's source refers to outside itself.
 *
 * @param address the address that the source stood at, which its relative links are resolved against; or {@code null}
 * @param captions gives the id of the caption that a figure becomes, or null if it becomes none; is {@code null} itself if words
 *     stay in the body
 */
public record BodyContext(String address, Function<ParsedFigure, UUID> captions) {
    static final BodyContext NONE = new BodyContext(null, null);
}
