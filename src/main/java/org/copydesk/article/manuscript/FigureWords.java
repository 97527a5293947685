package org.copydesk.article.manuscript;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.body.FigureCaption;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionView;

/** Finds the words of a body's pictures among the captions of an article. */
public final class FigureWords {
    private FigureWords() {}

    /** By the ids of captions as they are stored, with their pictures. */
    public static Function<UUID, FigureCaption> of(List<CaptionView> captions) {
        return PublishedCaption.figures(
                captions.stream().map(CaptionView::published).toList());
    }

    /** By the ids of captions as they were sent; those without an id are in no body. */
    public static Function<UUID, FigureCaption> ofRequests(List<CaptionRequest> captions) {
        Map<UUID, FigureCaption> words = captions.stream()
                .filter(caption -> caption.id() != null)
                .collect(Collectors.toMap(
                        CaptionRequest::id,
                        caption -> new FigureCaption(caption.text(), caption.alt(), caption.credit()),
                        (one, other) -> one));
        return words::get;
    }
}
