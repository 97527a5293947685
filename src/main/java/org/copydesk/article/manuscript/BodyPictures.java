package org.copydesk.article.manuscript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.body.BodyFormat;
import org.copydesk.body.InvalidBodyException;
import org.copydesk.body.parse.BodyContext;
import org.copydesk.body.parse.BodyParser;
import org.copydesk.media.fetch.FetchedImage;

/**
 * The pictures that the source of a body names.
 *
 * @param found by their addresses; those that are not among them were not looked for
 */
public record BodyPictures(Map<String, FetchedImage> found) {
    /** None that were looked for. */
    public static final BodyPictures NONE = new BodyPictures(Map.of());

    private static final Pattern PICTURE = Pattern.compile("(?i)<(amp-)?img|!\\[");

    /**
     * The addresses that a body's pictures have; none for one that can't be parsed.
     *
     * @param address what relative addresses are resolved against, or null
     */
    public static Set<String> sources(BodyFormat format, JsonNode content, String address) {
        Set<String> sources = new LinkedHashSet<>();
        boolean mayHaveSome = (format == BodyFormat.HTML || format == BodyFormat.MARKDOWN)
                && content != null
                && content.isTextual()
                && PICTURE.matcher(content.textValue()).find();
        if (mayHaveSome) {
            try {
                BodyParser.parse(format, content, new BodyContext(address, figure -> {
                    if (figure.source() != null) {
                        sources.add(figure.source());
                    }
                    return null;
                }));
            } catch (InvalidBodyException refusedWhenItIsSaved) {
                return Set.of();
            }
        }
        return sources;
    }
}
