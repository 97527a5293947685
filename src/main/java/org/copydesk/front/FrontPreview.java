package org.copydesk.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.article.WorkingCopies;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.front.FrontAssembly;
import org.copydesk.edition.front.FrontAssembly.Placed;
import org.copydesk.edition.front.FrontContent;
import org.copydesk.edition.front.FrontContent.Pin;
import org.copydesk.edition.front.FrontJson;
import org.copydesk.edition.rendering.ArticleRenderer;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.media.image.CaptionImage;
import org.copydesk.media.image.CaptionImages;
import org.copydesk.media.image.ImageUse;
import org.copydesk.platform.problem.ProblemException;

/** Renders the draft of a front as readers would see it if all pinned articles that are still to come were published. */
@ApplicationScoped
@Transactional
public class FrontPreview {
    private final FrontRepository fronts;
    private final FrontAssembly assembly;
    private final FrontJson json;
    private final EditionRepository edition;
    private final WorkingCopies workingCopies;
    private final ArticleRenderer renderer;
    private final CaptionImages images;

    FrontPreview(
            FrontRepository fronts,
            FrontAssembly assembly,
            FrontJson json,
            EditionRepository edition,
            WorkingCopies workingCopies,
            ArticleRenderer renderer,
            CaptionImages images) {
        this.fronts = fronts;
        this.assembly = assembly;
        this.json = json;
        this.edition = edition;
        this.workingCopies = workingCopies;
        this.renderer = renderer;
        this.images = images;
    }

    /** @throws ProblemException 404 */
    public void requireFront(String slug) {
        fronts.existing(slug);
    }

    /** The draft as JSON in the shape of delivery, in UTF-8; empty for a front that is gone. */
    public Optional<byte[]> render(String slug, Instant now) {
        return fronts.findByIdOptional(slug).map(front -> render(slug, front.content(), now));
    }

    private byte[] render(String slug, FrontContent draft, Instant now) {
        Audience everything = Audience.everything();
        List<UUID> pinned = draft.pins().map(Pin::article).distinct().toList();
        Map<UUID, ArticleRow> known = new HashMap<>(edition.articles(pinned, everything));
        for (UUID id : pinned) {
            if (!known.containsKey(id)) {
                workingCopies
                        .asPublishedAt(id, now)
                        .ifPresent(article -> known.put(id, renderer.renderListing(article)));
            }
        }
        Map<String, List<Placed>> lists = assembly.lists(draft, everything, known);
        Map<UUID, ArticleRow> shown =
                FrontAssembly.articles(lists).stream().collect(Collectors.toMap(ArticleRow::id, Function.identity()));
        return json.write(slug, draft, lists, shown, images(draft), Share.whole());
    }

    private Map<UUID, String> images(FrontContent draft) {
        List<ImageUse> uses =
                draft.images().stream().map(id -> new ImageUse(id, null)).toList();
        return images.of(uses).values().stream()
                .map(CaptionImage::published)
                .collect(Collectors.toMap(image -> image.id(), image -> renderer.renderAhead(image)));
    }
}
