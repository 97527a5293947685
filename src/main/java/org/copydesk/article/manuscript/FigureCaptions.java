package org.copydesk.article.manuscript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.body.parse.ParsedFigure;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionRole;
import org.copydesk.media.fetch.FetchedImage;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;

/**
 * Makes captions of the words under the figures of a body. Words that a caption of the request or of the article has
 * already are that caption, so that the same HTML sent again changes nothing.
 */
public final class FigureCaptions implements Function<ParsedFigure, UUID> {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_ALT = 2000;
    private static final int LONGEST_CREDIT = 500;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_NOTES = 100;
    private static final FetchedImage NOT_LOOKED_FOR =
            new FetchedImage(null, "it was not looked for; upload it, and name it in the caption");

    private final List<CaptionRequest> captions;
    private final Supplier<List<CaptionRequest>> present;
    private final Set<UUID> taken = new HashSet<>();
    private final Set<UUID> created = new HashSet<>();
    private List<CaptionRequest> left;

    private final BodyPictures pictures;
    private final Set<String> notes = new LinkedHashSet<>();

    /**
     * @param requested those of the request
     * @param present those that the article has
     * @param pictures those that the body names
     */
    public FigureCaptions(
            List<CaptionRequest> requested, Supplier<List<CaptionRequest>> present, BodyPictures pictures) {
        this.captions = new ArrayList<>(requested);
        this.present = present;
        this.pictures = pictures;
    }

    /** Which pictures could not be had, a sentence each. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The captions of the request, and those of figures that it does not name. */
    public List<CaptionRequest> all() {
        return List.copyOf(captions);
    }

    /** The ids of captions that are new. */
    public Set<UUID> created() {
        return created;
    }

    /**
     * The id of the caption that a figure becomes, or null for one that has neither words nor a picture that can be had.
     *
     * @throws ProblemException 422 for words that are too long, or too many figures
     */
    @Override
    public UUID apply(ParsedFigure source) {
        UUID image = image(source);
        ParsedFigure figure = image == null ? withWords(source) : source;
        if (image == null && figure.text().isEmpty()) {
            return null;
        }
        requireLength("caption", figure.text(), LONGEST_TEXT);
        requireLength("credit", figure.credit(), LONGEST_CREDIT);
        UUID id = requested(figure, image);
        if (id == null) {
            id = added(figure, image);
        }
        taken.add(id);
        return id;
    }

    private UUID image(ParsedFigure figure) {
        if (figure.source() == null) {
            return null;
        }
        FetchedImage found = pictures.found().getOrDefault(figure.source(), NOT_LOOKED_FOR);
        if (found.id() == null && notes.size() < MOST_NOTES) {
            notes.add("The picture " + shortened(figure.source()) + " is left out: " + found.problem() + ".");
        }
        return found.id();
    }

    /** What describes a picture that was looked for and can't be had stands in its place. */
    private ParsedFigure withWords(ParsedFigure figure) {
        boolean isDescribed =
                figure.text().isEmpty() && figure.alt() != null && figure.alt().length() <= LONGEST_TEXT;
        return isDescribed && pictures.found().containsKey(figure.source())
                ? new ParsedFigure(figure.alt(), null, figure.credit(), figure.source())
                : figure;
    }

    private static String shortened(String address) {
        return address.length() <= LONGEST_ADDRESS ? address : address.substring(0, LONGEST_ADDRESS) + "\u2026";
    }

    private UUID requested(ParsedFigure figure, UUID image) {
        for (int i = 0; i < captions.size(); i++) {
            CaptionRequest caption = captions.get(i);
            if (isSame(caption, figure, image) && !taken.contains(caption.id())) {
                UUID id = caption.id() == null ? create() : caption.id();
                captions.set(i, caption.withId(id).withImage(image == null ? caption.image() : image));
                return id;
            }
        }
        return null;
    }

    /** The picture tells captions apart, and the words do where one of them has none. */
    private static boolean isSame(CaptionRequest caption, ParsedFigure figure, UUID image) {
        boolean mayBe =
                image == null || caption.image() == null || caption.image().equals(image);
        boolean isOfPicture = image != null && image.equals(caption.image());
        return mayBe && (figure.text().isEmpty() ? isOfPicture : caption.text().equals(figure.text()));
    }

    private UUID added(ParsedFigure figure, UUID image) {
        if (captions.size() == ArticleRequest.MOST_CAPTIONS) {
            throw ProblemException.invalid(
                    "/body/content",
                    "too-many",
                    "An article has at most " + ArticleRequest.MOST_CAPTIONS
                            + " captions: remove figures, or spread them over several articles.");
        }
        String alt = figure.alt() == null || figure.alt().length() > LONGEST_ALT ? null : figure.alt();
        CaptionRequest known = known(figure, image);
        if (known == null) {
            UUID id = create();
            captions.add(new CaptionRequest(id, CaptionRole.INLINE, figure.text(), alt, figure.credit(), null, image));
            return id;
        }
        captions.add(new CaptionRequest(
                known.id(),
                CaptionRole.INLINE,
                figure.text(),
                alt,
                figure.credit(),
                known.focalPoint(),
                image == null ? known.image() : image));
        return known.id();
    }

    /** The caption of the article that a figure is, or null. */
    private CaptionRequest known(ParsedFigure figure, UUID image) {
        if (left == null) {
            left = new ArrayList<>(present.get());
        }
        return left.stream()
                .filter(caption -> isSame(caption, figure, image))
                .filter(caption ->
                        captions.stream().noneMatch(other -> caption.id().equals(other.id())))
                .findFirst()
                .orElse(null);
    }

    private UUID create() {
        UUID id = Ids.next();
        created.add(id);
        return id;
    }

    private static void requireLength(String what, String words, int most) {
        if (words != null && words.length() > most) {
            throw ProblemException.invalid(
                    "/body/content",
                    "too-long",
                    "Shorten the " + what + " of a figure: it may have at most " + most + " characters.");
        }
    }
}
