package org.copydesk.front;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.edition.front.FrontContent.FrontList;
import org.copydesk.edition.front.FrontContent.Pin;
import org.copydesk.platform.text.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request body of a front's draft, and the same in answers. */
@Schema(name = "FrontRequest")
public record FrontRequest(
        @Size(max = 200) String title, @NotNull @Size(max = MOST_LISTS) List<@NotNull @Valid ListRequest> lists) {
    static final int MOST_LISTS = 20;
    static final int MOST_PLACES = 100;

    /**
     * A list of a front.
     *
     * @param places how many articles it shows; 10 if it is left out
     * @param filling filters and sort of the list of articles, by their names; one value may stand without an array
     */
    @Schema(name = "FrontListRequest")
    public record ListRequest(
            @NotNull @Size(max = Slugs.MAX_LENGTH) @Pattern(regexp = Slugs.PATTERN, message = Slugs.MESSAGE)
                    String slug,
            @Size(max = 200) String title,
            @Min(1) @Max(MOST_PLACES) Integer places,
            Boolean repeats,
            @Size(max = MOST_PLACES) List<@NotNull @Valid PinRequest> pinned,
            @Size(max = 20) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    Map<@Size(max = 50) String, @NotNull @Size(max = 100) List<@NotNull @Size(max = 200) String>>
                            filling) {
        private static final int USUAL_PLACES = 10;

        public ListRequest {
            places = Objects.requireNonNullElse(places, USUAL_PLACES);
            repeats = Objects.requireNonNullElse(repeats, false);
            pinned = Objects.requireNonNullElse(pinned, List.of());
        }

        static ListRequest of(FrontList list) {
            return new ListRequest(
                    list.slug(),
                    list.title(),
                    list.places(),
                    list.repeats(),
                    list.pinned().stream().map(PinRequest::of).toList(),
                    list.filling());
        }

        FrontList toContent(Map<String, UUID> articles) {
            List<Pin> pins = pinned.stream()
                    .map(pin -> pin.toContent(articles.get(pin.article())))
                    .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                    .toList();
            return new FrontList(slug, title, places, repeats, pins, filling);
        }
    }

    /**
     * An article at a position.
     *
     * @param article its id or slug; its id in answers
     * @param position from 1
     * @param image the id of a picture that is shown in the place of the story's own
     */
    @Schema(name = "FrontPin")
    public record PinRequest(
            @NotBlank @Size(max = Slugs.MAX_LENGTH) String article,
            @NotNull @Min(1) @Max(MOST_PLACES) Integer position,
            @Size(max = 200) String kicker,
            @Size(max = 500) String headline,
            @Size(max = 2000) String standfirst,
            UUID image) {
        public PinRequest {
            kicker = blankToNull(kicker);
            headline = blankToNull(headline);
            standfirst = blankToNull(standfirst);
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text;
        }

        static PinRequest of(Pin pin) {
            return new PinRequest(
                    pin.article().toString(),
                    pin.position(),
                    pin.kicker(),
                    pin.headline(),
                    pin.standfirst(),
                    pin.image());
        }

        Pin toContent(UUID id) {
            return new Pin(id, position, kicker, headline, standfirst, image);
        }
    }

    /** @param articles the ids of the pinned articles by their names here */
    FrontContent toContent(Map<String, UUID> articles) {
        return new FrontContent(
                title, lists.stream().map(list -> list.toContent(articles)).toList());
    }
}
