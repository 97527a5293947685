package org.copydesk.media.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.access.CurrentStaff;
import org.copydesk.edition.EditionCaptionRepository;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.rerendering.StaleArticleRepository;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.json.MergePatch;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;

/** Stores pictures, changes what the desk says of them, and deletes those that nothing shows. */
@ApplicationScoped
@RetriedOnCollision
@Transactional
class Images {
    private final ImageRepository images;
    private final EditionCaptionRepository published;
    private final StaleArticleRepository stale;
    private final ChangeLog changes;
    private final MergePatch patches;
    private final CurrentStaff staff;
    private final Clock clock;
    private final Event<ImageChanged> news;

    Images(
            ImageRepository images,
            EditionCaptionRepository published,
            StaleArticleRepository stale,
            ChangeLog changes,
            MergePatch patches,
            CurrentStaff staff,
            Clock clock,
            Event<ImageChanged> news) {
        this.images = images;
        this.published = published;
        this.stale = stale;
        this.changes = changes;
        this.patches = patches;
        this.staff = staff;
        this.clock = clock;
        this.news = news;
    }

    /** @throws ProblemException 409 if the bytes are those of a picture that was killed */
    Optional<ImageView> byContent(String contentHash) {
        Optional<Image> known = images.byContent(contentHash);
        known.filter(Image::isKilled).ifPresent(killed -> {
            throw new ProblemException(
                    ErrorCode.STATE_CONFLICT,
                    "This picture was killed (image " + killed.id() + "), and can't come back.");
        });
        return known.map(this::view);
    }

    /** Keeps a picture whose files are in the store; of several with the same bytes, the first. */
    ImageView keep(UUID id, OriginalFile original, ImageDescription description, RenditionFiles made) {
        return byContent(original.hash()).orElseGet(() -> {
            Instant now = clock.instant();
            Image image = new Image(id, original, staff.name(), now);
            image.describe(description, staff.name(), now);
            images.persist(image);
            images.add(new ImageRenditions(id, made));
            images.flush();
            Log.debugf("%s uploaded image %s", staff.name(), id);
            return image.view(made.renditions());
        });
    }

    List<ImageView> page(ImageList.Filter filter, UUID before, int most) {
        return views(images.page(filter, before, most));
    }

    private List<ImageView> views(List<Image> shown) {
        Map<ImageRenditions.Key, List<StoredRendition>> made = renditions(shown);
        return shown.stream()
                .map(image -> image.view(made.get(new ImageRenditions.Key(image.id(), image.hash(null)))))
                .toList();
    }

    private Map<ImageRenditions.Key, List<StoredRendition>> renditions(Collection<Image> of) {
        return images.renditions(of.stream().map(Image::id).toList()).stream()
                .collect(Collectors.toMap(ImageRenditions::key, ImageRenditions::renditions));
    }

    ImageView view(Image image) {
        return views(List.of(image)).get(0);
    }

    /** Whether there is a picture that was not killed. */
    boolean isThere(UUID id) {
        return images.findByIdOptional(id).filter(image -> !image.isKilled()).isPresent();
    }

    /** @throws ProblemException 404, or 410 for one that was killed */
    ImageView view(UUID id) {
        return view(get(id));
    }

    /** @throws ProblemException 404, or 410 for one that was killed */
    Image get(UUID id) {
        return present(images.findByIdOptional(id), id);
    }

    private Image locked(UUID id) {
        return present(images.locked(id), id);
    }

    private static Image present(Optional<Image> found, UUID id) {
        Image image = found.orElseThrow(() -> ProblemException.notFound("image", id.toString()));
        if (image.isKilled()) {
            throw new ProblemException(ErrorCode.KILLED, "The picture " + id + " was killed.");
        }
        return image;
    }

    /** The renditions of a picture with a hash. */
    Optional<List<StoredRendition>> renditions(UUID id, String hash) {
        return images.renditions(List.of(id)).stream()
                .filter(made -> made.key().hash().equals(hash))
                .findFirst()
                .map(ImageRenditions::renditions);
    }

    /** What a patch makes of a picture's description (RFC 7396). */
    ImageDescription patched(ImageDescription description, JsonNode patch) {
        return patches.apply(patch, description, ImageDescription.class);
    }

    /** The focal points that renditions are wanted for: the description's, and those of captions. */
    List<FocalPoint> focalPoints(UUID id, ImageDescription description) {
        List<FocalPoint> points = new ArrayList<>(images.focalPointsOfCaptions(id));
        points.add(description.focalPoint());
        return points;
    }

    /**
     * Describes a picture anew; the articles that show it follow.
     *
     * @param made its renditions as they are to be
     * @return empty if a caption has come to want others meanwhile
     * @throws ProblemException 404, 410, 412
     */
    Optional<ImageView> describe(UUID id, IfMatch seen, ImageDescription description, List<RenditionFiles> made) {
        Image image = locked(id);
        seen.require(image.etag());
        Map<String, RenditionFiles> byHash =
                made.stream().collect(Collectors.toMap(RenditionFiles::hash, Function.identity(), (one, same) -> one));
        boolean isComplete = focalPoints(id, description).stream()
                .map(point -> RenditionFiles.hash(image.contentHash(), description, point))
                .allMatch(byHash::containsKey);
        if (!isComplete) {
            return Optional.empty();
        }
        Set<ImageRenditions.Key> known = renditions(List.of(image)).keySet();
        byHash.values().stream()
                .map(files -> new ImageRenditions(id, files))
                .filter(files -> !known.contains(files.key()))
                .forEach(images::add);
        image.describe(description, staff.name(), clock.instant());
        images.flush();
        showAnew(id);
        return Optional.of(view(image));
    }

    private void showAnew(UUID id) {
        changes.lockHead();
        stale.queueShowing(id, clock.instant());
        news.fire(new ImageChanged(id));
    }

    /** @throws ProblemException 404, 410, or 409 if a caption shows the picture, at the desk or in the edition */
    void remove(UUID id) {
        Image image = locked(id);
        if (images.isUsed(id) || !published.hashesOf(id).isEmpty()) {
            throw new ProblemException(
                    ErrorCode.IN_USE, "Captions show this picture. Take it out of their articles, or kill it.");
        }
        images.delete(image);
        Log.infof("%s deleted image %s", staff.name(), id);
    }

    /**
     * Takes a picture out of all captions, and lets nobody have it any more. The articles that show it follow.
     *
     * @throws ProblemException 404, or 410 if it is killed already
     */
    void kill(UUID id, String reason) {
        Image image = locked(id);
        images.detach(id, image.description());
        image.kill(reason, staff.name(), clock.instant());
        images.flush();
        images.deleteRenditions(id);
        showAnew(id);
        Log.infof("%s killed image %s: %s", staff.name(), id, reason);
    }
}
