package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.body.FigurePicture;
import org.copydesk.edition.snapshot.PublishedArticle.Complete;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A picture as articles show it.
 *
 * @param width upright, in pixels
 * @param height upright, in pixels
 * @param mediaType of the file that came in
 * @param focalPoint what crops keep in view, or null for the centre
 * @param syndicatable whether partners may have it
 * @param renditions the whole picture from the narrowest to the widest, then crops; each as JPEG or PNG and as WebP
 * @param hash stands in the renditions' addresses
 */
@JsonPropertyOrder({"id", "width", "height", "mediaType", "focalPoint", "syndicatable", "renditions"})
@Schema(name = "Image")
public record PublishedImage(
        UUID id,
        int width,
        int height,
        String mediaType,
        FocalPoint focalPoint,
        boolean syndicatable,
        List<Rendition> renditions,
        @JsonView(Complete.class) @Schema(hidden = true) String hash,
        @JsonView(Complete.class) @Schema(hidden = true) Description description) {
    /**
     * Begins an address as it is stored, in the place of what follows the configuration: a noncharacter of Unicode, which no input
     * may contain.
     */
    public static final String MARK = "\uFDD0";

    private static final String WEBP = "image/webp";

    /** The address of a file, as it is stored. */
    public static String stored(String key) {
        return MARK + "/" + key;
    }

    /**
     * A file that shows a picture, whole or cropped.
     *
     * @param name {@code 320} to {@code 1920} for the whole picture, or {@code 16x9}, {@code 4x3}, {@code 1x1}
     * @param bytes the length of the file
     */
    @JsonPropertyOrder({"name", "url", "width", "height", "mediaType"})
    @Schema(name = "Rendition")
    public record Rendition(
            String name,
            String url,
            int width,
            int height,
            String mediaType,
            @JsonView(Complete.class) @Schema(hidden = true) long bytes) {
        /** Whether it shows the whole picture. */
        @JsonIgnore
        public boolean isWhole() {
            return !name.contains("x");
        }

        @JsonIgnore
        public boolean comesAsWebp() {
            return WEBP.equals(mediaType);
        }

        private String candidate() {
            return url + " " + width + "w";
        }

        private Rendition stored(String prefix) {
            return at(PublishedImage.stored(prefix + url.substring(url.lastIndexOf('/') + 1)));
        }

        /** The same file at another address. */
        public Rendition at(String address) {
            return new Rendition(name, address, width, height, mediaType, bytes);
        }
    }

    /**
     * What the desk says of a picture, by the IPTC's Photo Metadata Standard; what it does not say is null.
     *
     * @param webStatement the address of its rights
     * @param digitalSourceType a term of the IPTC that says how it came about
     * @param focalPoint the picture's own, which a caption may differ from
     */
    public record Description(
            String headline,
            String caption,
            String alt,
            String credit,
            String creator,
            String copyrightNotice,
            String usageTerms,
            String webStatement,
            Rights.DataMining dataMining,
            String source,
            List<String> keywords,
            String place,
            Instant takenAt,
            String digitalSourceType,
            FocalPoint focalPoint) {}

    /** The widest rendition of the whole picture that every client can show: JPEG or PNG. */
    @JsonIgnore
    public Rendition widest() {
        return whole(false).get(whole(false).size() - 1);
    }

    /** The renditions of the whole picture, from the narrowest to the widest. */
    public List<Rendition> whole(boolean asWebp) {
        return renditions.stream()
                .filter(rendition -> rendition.isWhole() && rendition.comesAsWebp() == asWebp)
                .sorted(Comparator.comparingInt(Rendition::width))
                .toList();
    }

    /** Every file of the whole picture: JPEG or PNG from the widest to the narrowest, then WebP. */
    @JsonIgnore
    public List<Rendition> wholeFiles() {
        return renditions.stream()
                .filter(Rendition::isWhole)
                .sorted(Comparator.comparing(Rendition::comesAsWebp)
                        .thenComparing(Comparator.comparingInt(Rendition::width).reversed()))
                .toList();
    }

    /** A crop as JPEG or PNG, by its name. */
    public Optional<Rendition> crop(String name) {
        return renditions.stream()
                .filter(rendition -> rendition.name().equals(name) && !rendition.comesAsWebp())
                .findFirst();
    }

    /** The picture as a body shows it: the browser chooses the file. */
    FigurePicture figure() {
        Rendition usual = widest();
        return new FigurePicture(usual.url(), candidates(false), candidates(true), usual.width(), usual.height());
    }

    private String candidates(boolean asWebp) {
        return whole(asWebp).stream().map(Rendition::candidate).collect(Collectors.joining(", "));
    }

    /** The same with its addresses as they are stored. */
    public PublishedImage stored() {
        String prefix = id + "/" + hash + "/";
        return with(
                renditions.stream().map(rendition -> rendition.stored(prefix)).toList());
    }

    /** The same with other files. */
    public PublishedImage with(List<Rendition> newRenditions) {
        return new PublishedImage(
                id, width, height, mediaType, focalPoint, syndicatable, newRenditions, hash, description);
    }
}
