package org.copydesk.media.image;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.Rights.DataMining;
import org.copydesk.media.file.EmbeddedMetadata;
import org.copydesk.media.file.ImageMetadata;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the desk says of a picture; at first what its file says. The fields are those of the IPTC's Photo Metadata Standard
 * 2025.1.
 *
 * @param caption the IPTC's description: what captions say that say nothing of their own
 * @param creator who made the picture
 * @param webStatement the address of its rights
 * @param syndicatable whether partners may have it; null means yes
 * @param place where it was taken, as one line
 * @param digitalSourceType a term of the IPTC that says how it came about, such as {@code trainedAlgorithmicMedia}
 * @param focalPoint what crops keep in view, or null for the centre
 */
@Embeddable
@Schema(name = "ImageRequest")
record ImageDescription(
        @Size(max = 500) String headline,
        @Size(max = 4000) String caption,
        @Size(max = 4000) String alt,
        @Size(max = 500) String credit,
        @Size(max = 500) String creator,
        @Size(max = 4000) String copyrightNotice,
        @Size(max = 4000) String usageTerms,
        @Size(max = 500)
                @Pattern(regexp = WEB_ADDRESS, message = "must be an address that begins with http:// or https://")
                String webStatement,
        Boolean syndicatable,
        @Enumerated(EnumType.STRING) DataMining dataMining,
        @Size(max = 500) String source,
        @Size(max = 200) @Convert(converter = KeywordLines.class) List<@NotBlank @Size(max = 200) String> keywords,
        @Size(max = 500) String place,
        Instant takenAt,
        @Size(max = 100) String digitalSourceType,
        @Embedded @Valid FocalPoint focalPoint) {
    private static final int LONGEST_KEYWORD = 200;
    private static final int MOST_KEYWORDS = 200;
    private static final int LONGEST_TERM = 100;
    private static final int LONGEST_LINE = 500;
    private static final String WEB_ADDRESS = "https?://\\S+";

    /** What a file says, as far as a description can hold it: what is too long is cut, what is of no use left out. */
    static ImageDescription of(ImageMetadata file) {
        return new ImageDescription(
                file.headline(),
                file.caption(),
                file.alt(),
                file.credit(),
                file.creator(),
                file.copyrightNotice(),
                file.usageTerms(),
                file.webStatement() == null || !file.webStatement().matches(WEB_ADDRESS) ? null : file.webStatement(),
                null,
                dataMining(file.dataMining()),
                file.source(),
                file.keywords().stream()
                        .map(keyword -> cut(keyword, LONGEST_KEYWORD))
                        .limit(MOST_KEYWORDS)
                        .toList(),
                file.place() == null ? null : cut(file.place(), LONGEST_LINE),
                file.takenAt(),
                file.digitalSourceType() == null || file.digitalSourceType().length() > LONGEST_TERM
                        ? null
                        : file.digitalSourceType(),
                null);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "\u2026";
    }

    private static DataMining dataMining(String term) {
        return Arrays.stream(DataMining.values())
                .filter(mining -> mining.plusTerm().equals(term))
                .findFirst()
                .orElse(null);
    }

    /** What its renditions say of themselves. */
    EmbeddedMetadata embedded() {
        return new EmbeddedMetadata(
                creator,
                credit,
                copyrightNotice,
                usageTerms,
                webStatement,
                dataMining == null ? null : dataMining.plusTerm());
    }

    boolean isSyndicatable() {
        return syndicatable == null || syndicatable;
    }

    /** The same as the edition copies it. */
    PublishedImage.Description published() {
        return new PublishedImage.Description(
                headline,
                caption,
                alt,
                credit,
                creator,
                copyrightNotice,
                usageTerms,
                webStatement,
                dataMining,
                source,
                keywords == null ? List.of() : keywords,
                place,
                takenAt,
                digitalSourceType,
                focalPoint);
    }

    /** The same with what is left open filled in. */
    ImageDescription settled() {
        return new ImageDescription(
                headline,
                caption,
                alt,
                credit,
                creator,
                copyrightNotice,
                usageTerms,
                webStatement,
                isSyndicatable(),
                dataMining,
                source,
                keywords == null ? List.of() : keywords,
                place,
                takenAt,
                digitalSourceType,
                focalPoint);
    }
}
