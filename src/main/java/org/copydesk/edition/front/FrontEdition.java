package org.copydesk.edition.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.edition.Edition;
import org.copydesk.edition.Edition.PicturesMoved;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.rendering.ArticleRenderer;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/**
 * Writes fronts into the edition. Every call belongs to the transaction of the desk's step, and appends one change of the front
 * to the change log, whose head it locks.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FrontEdition {
    private final EditionFrontRepository fronts;
    private final EditionRepository articles;
    private final Edition edition;
    private final ChangeLog changes;
    private final ArticleRenderer renderer;
    private final Event<PicturesMoved> pictures;
    private final Clock clock;

    FrontEdition(
            EditionFrontRepository fronts,
            EditionRepository articles,
            Edition edition,
            ChangeLog changes,
            ArticleRenderer renderer,
            Event<PicturesMoved> pictures,
            Clock clock) {
        this.fronts = fronts;
        this.articles = articles;
        this.edition = edition;
        this.changes = changes;
        this.renderer = renderer;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * Shows a front in the place of what was launched before.
     *
     * @param number of the launch, from 1
     * @param images the front's own pictures
     */
    public void launch(String slug, FrontContent content, int number, Collection<PublishedImage> images) {
        edition.frontChanged(slug, number, clock.instant());
        EditionFront front = fronts.find(slug);
        if (front == null) {
            front = new EditionFront(slug);
            front.show(content, number);
            fronts.add(front);
        } else {
            front.show(content, number);
        }
        show(slug, images);
    }

    private void show(String slug, Collection<PublishedImage> images) {
        Map<UUID, EditionFrontImage> before = new HashMap<>(fronts.of(slug).stream()
                .collect(Collectors.toMap(row -> row.key().imageId(), Function.identity())));
        Set<UUID> moved = new HashSet<>(before.keySet());
        for (PublishedImage image : images) {
            EditionFrontImage row = before.remove(image.id());
            boolean isNew = row == null;
            row = isNew ? new EditionFrontImage(new EditionFrontImage.Key(slug, image.id())) : row;
            row.show(image.hash(), renderer.render(image));
            if (isNew) {
                fronts.add(row);
            }
            moved.add(image.id());
        }
        before.values().forEach(fronts::remove);
        if (!moved.isEmpty()) {
            pictures.fire(new PicturesMoved(moved));
        }
    }

    /** Takes a front out of the edition. One that was never launched is none there. */
    public void remove(String slug) {
        EditionFront front = fronts.find(slug);
        if (front != null) {
            edition.frontChanged(slug, front.number(), clock.instant());
            show(slug, List.of());
            fronts.remove(front);
        }
    }

    /** Whether a launched front shows a picture in the place of a story's own. */
    public boolean shows(UUID imageId) {
        return !fronts.showing(imageId).isEmpty();
    }

    /**
     * Shows one of the fronts' own pictures as it is now.
     *
     * @param image empty for one that was killed, which no front shows any more
     */
    public void replace(UUID imageId, Optional<PublishedImage> image) {
        changes.lockHead();
        for (EditionFrontImage row : fronts.showing(imageId)) {
            String slug = row.key().front();
            edition.frontChanged(slug, fronts.find(slug).number(), clock.instant());
            image.ifPresentOrElse(
                    present -> row.show(present.hash(), renderer.render(present)), () -> fronts.remove(row));
        }
        pictures.fire(new PicturesMoved(Set.of(imageId)));
    }

    /**
     * Alerts readers to the first of these articles that is published; the caller has launched a front before.
     *
     * @throws ProblemException 409 if none is
     */
    public void alert(List<UUID> articles, String text) {
        Set<UUID> published =
                this.articles.articles(articles, Audience.everything()).keySet();
        UUID article = articles.stream()
                .filter(published::contains)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.STATE_CONFLICT,
                        "An alert is about a published article: name one as alertArticle, or pin one on the front."));
        edition.alert(article, text, clock.instant());
    }
}
