package org.copydesk.article.manuscript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.body.FigureCaption;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionRole;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;

/**
 * Makes captions of the words under the figures of a body. Words that a caption of the request or of the article has
 * already are that caption, so that the same HTML sent again changes nothing.
 */
public final class FigureCaptions implements Function<FigureCaption, UUID> {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_ALT = 2000;
    private static final int LONGEST_CREDIT = 500;

    private final List<CaptionRequest> captions;
    private final Supplier<List<CaptionRequest>> present;
    private final Set<UUID> taken = new HashSet<>();
    private final Set<UUID> created = new HashSet<>();
    private List<CaptionRequest> left;

    /**
     * @param requested those of the request
     * @param present those that the article has
     */
    public FigureCaptions(List<CaptionRequest> requested, Supplier<List<CaptionRequest>> present) {
        this.captions = new ArrayList<>(requested);
        this.present = present;
    }

    /** The captions of the request, and those of figures that it does not name. */
    public List<CaptionRequest> all() {
        return List.copyOf(captions);
    }

    /** The ids of captions that are new. */
    public Set<UUID> created() {
        return created;
    }

    /** @throws ProblemException 422 for words that are too long, or too many figures */
    @Override
    public UUID apply(FigureCaption figure) {
        requireLength("caption", figure.text(), LONGEST_TEXT);
        requireLength("credit", figure.credit(), LONGEST_CREDIT);
        UUID id = requested(figure);
        if (id == null) {
            id = added(figure);
        }
        taken.add(id);
        return id;
    }

    private UUID requested(FigureCaption figure) {
        for (int i = 0; i < captions.size(); i++) {
            CaptionRequest caption = captions.get(i);
            if (caption.text().equals(figure.text()) && !taken.contains(caption.id())) {
                UUID id = caption.id() == null ? create() : caption.id();
                captions.set(i, caption.withId(id));
                return id;
            }
        }
        return null;
    }

    private UUID added(FigureCaption figure) {
        if (captions.size() == ArticleRequest.MOST_CAPTIONS) {
            throw ProblemException.invalid(
                    "/body/content",
                    "too-many",
                    "An article has at most " + ArticleRequest.MOST_CAPTIONS
                            + " captions: remove figures, or spread them over several articles.");
        }
        UUID id = known(figure.text());
        String alt = figure.alt() == null || figure.alt().length() > LONGEST_ALT ? null : figure.alt();
        captions.add(new CaptionRequest(id, CaptionRole.INLINE, figure.text(), alt, figure.credit()));
        return id;
    }

    private UUID known(String text) {
        if (left == null) {
            left = new ArrayList<>(present.get());
        }
        for (CaptionRequest caption : left) {
            boolean named = captions.stream().anyMatch(other -> caption.id().equals(other.id()));
            if (caption.text().equals(text) && !named) {
                return caption.id();
            }
        }
        return create();
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
