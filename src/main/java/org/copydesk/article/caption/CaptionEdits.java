package org.copydesk.article.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.copydesk.article.ArticleView;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionView;
import org.copydesk.platform.problem.ProblemException;

/** Adds, changes and removes one caption in an article's list of captions. */
final class CaptionEdits {
    private CaptionEdits() {}

    static UnaryOperator<List<CaptionRequest>> add(CaptionRequest caption) {
        return present -> {
            List<CaptionRequest> captions = new ArrayList<>(present);
            captions.add(caption);
            return captions;
        };
    }

    /** @throws ProblemException 404 when it is applied to captions that this one is not among */
    static UnaryOperator<List<CaptionRequest>> change(UUID id, CaptionRequest caption) {
        return present -> {
            List<CaptionRequest> captions = new ArrayList<>(present);
            captions.set(index(present, id), caption.withId(id));
            return captions;
        };
    }

    /** @throws ProblemException 404 when it is applied to captions that this one is not among */
    static UnaryOperator<List<CaptionRequest>> remove(UUID id) {
        return present -> {
            List<CaptionRequest> captions = new ArrayList<>(present);
            captions.remove(index(present, id));
            return captions;
        };
    }

    private static int index(List<CaptionRequest> captions, UUID id) {
        return IntStream.range(0, captions.size())
                .filter(i -> id.equals(captions.get(i).id()))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("caption", id.toString()));
    }

    /** @throws ProblemException 404 */
    static CaptionView find(ArticleView article, UUID id) {
        return article.captions().stream()
                .filter(caption -> caption.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("caption", id.toString()));
    }
}
