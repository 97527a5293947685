package org.copydesk.media.file;

import java.time.Instant;
import java.util.List;

/**
 * What a picture file says of itself, by the IPTC's Photo Metadata Standard 2025.1; what it does not say is null.
 *
 * @param caption the IPTC's description
 * @param creator who made it; several are separated by a comma
 * @param place sublocation, city, state or province, country, separated by commas
 * @param webStatement the address of its rights
 * @param dataMining a term of PLUS, such as {@code DMI-PROHIBITED}
 * @param digitalSourceType a term of the IPTC, such as {@code trainedAlgorithmicMedia}
 */
public record ImageMetadata(
        String headline,
        String caption,
        String alt,
        String credit,
        String creator,
        String copyrightNotice,
        String usageTerms,
        String webStatement,
        String source,
        List<String> keywords,
        String place,
        Instant takenAt,
        String dataMining,
        String digitalSourceType) {
    static final ImageMetadata NONE =
            new ImageMetadata(null, null, null, null, null, null, null, null, null, List.of(), null, null, null, null);
}
