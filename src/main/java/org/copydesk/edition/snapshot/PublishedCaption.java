package org.copydesk.edition.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.body.FigureCaption;
import org.copydesk.edition.snapshot.PublishedImage.Description;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words under one use of a picture.
 *
 * @param role {@code lead} or {@code inline}
 * @param position in the article, from 1
 * @param image the picture, or null where copy arrived without one
 */
@JsonPropertyOrder({"id", "role", "position", "text", "alt", "credit", "image"})
@Schema(name = "ArticleCaption")
public record PublishedCaption(
        UUID id, String role, int position, String text, String alt, String credit, PublishedImage image) {

    /** The file that shows the picture where there is room for one, or null. */
    @JsonIgnore
    public PublishedImage.Rendition picture() {
        return image == null ? null : image.widest();
    }

    /** What stands in the figures of a body, by the ids of their captions. */
    public static Function<UUID, FigureCaption> figures(List<PublishedCaption> captions) {
        Map<UUID, FigureCaption> figures = captions.stream()
                .collect(Collectors.toMap(PublishedCaption::id, PublishedCaption::figure, (one, other) -> one));
        return figures::get;
    }

    private FigureCaption figure() {
        return new FigureCaption(text, alt, credit, image == null ? null : image.figure());
    }

    /** The same with the addresses of its picture as they are stored. */
    public PublishedCaption withStoredPicture() {
        return image == null ? this : withImage(image.stored());
    }

    /** The same with another picture, or without one for null. */
    public PublishedCaption withImage(PublishedImage newImage) {
        return new PublishedCaption(id, role, position, text, alt, credit, newImage);
    }

    /** The same without a picture. */
    public PublishedCaption withoutImage() {
        return withImage(null);
    }

    /** The same with the picture as it is now; words that were the picture's own follow it. */
    public PublishedCaption with(PublishedImage present) {
        Description before = image.description();
        Description now = present.description();
        return new PublishedCaption(
                id,
                role,
                position,
                Objects.equals(text, before.caption()) && now.caption() != null ? now.caption() : text,
                Objects.equals(alt, before.alt()) ? now.alt() : alt,
                Objects.equals(credit, before.credit()) ? now.credit() : credit,
                present);
    }
}
