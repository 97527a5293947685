package org.copydesk.media.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.edition.Edition.PicturesMoved;
import org.copydesk.platform.files.FileStore;

/** Finds the pictures that captions show, and lets readers have those of articles that are published. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CaptionImages {
    private final ImageRepository images;
    private final ImageDesk desk;
    private final FileStore store;
    private final Event<PicturesMoved> moved;

    CaptionImages(ImageRepository images, ImageDesk desk, FileStore store, Event<PicturesMoved> moved) {
        this.images = images;
        this.desk = desk;
        this.store = store;
        this.moved = moved;
    }

    /** Pictures as they are shown; those that are not there any more, or were killed, are left out. */
    public Map<ImageUse, CaptionImage> of(Collection<ImageUse> uses) {
        List<UUID> ids = uses.stream().map(ImageUse::imageId).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Image> known = images.byIds(ids).stream()
                .filter(image -> !image.isKilled())
                .collect(Collectors.toMap(Image::id, image -> image));
        Map<ImageRenditions.Key, List<StoredRendition>> made = images.renditions(known.keySet()).stream()
                .collect(Collectors.toMap(ImageRenditions::key, ImageRenditions::renditions));
        Map<ImageUse, CaptionImage> shown = new HashMap<>();
        for (ImageUse use : uses) {
            Image image = known.get(use.imageId());
            if (image != null) {
                ImageRenditions.Key key = new ImageRenditions.Key(use.imageId(), image.hash(use.focalPoint()));
                shown.put(use, image.shown(use.focalPoint(), made.get(key)));
            }
        }
        return shown;
    }

    /** The ids among these of pictures that are there and were not killed. */
    public Set<UUID> present(Collection<UUID> ids) {
        return images.byIds(ids).stream()
                .filter(image -> !image.isKilled())
                .map(Image::id)
                .collect(Collectors.toSet());
    }

    /**
     * A picture that is to be shown from now on. Its renditions are made if nobody wanted it around this focal point before; then
     * it stays as it is described until the transaction ends.
     *
     * @return empty if there is none, or it was killed
     */
    public Optional<CaptionImage> take(ImageUse use) {
        Optional<Image> found = (use.focalPoint() == null
                        ? images.findByIdOptional(use.imageId())
                        : images.locked(use.imageId()))
                .filter(image -> !image.isKilled());
        found.ifPresent(image -> {
            RenditionFiles files = desk.around(
                    image, use.focalPoint() == null ? image.description().focalPoint() : use.focalPoint());
            ImageRenditions row = new ImageRenditions(image.id(), files);
            if (images.renditions(List.of(image.id())).stream()
                    .noneMatch(known -> known.key().equals(row.key()))) {
                images.add(row);
            }
        });
        return found.map(image -> of(List.of(use)).get(use));
    }

    /**
     * Lets readers have pictures that are about to be published. They stay as they are until the transaction ends: who changes
     * one, or takes it back, waits.
     */
    public void publish(Collection<ImageUse> uses) {
        Set<UUID> ids = uses.stream().map(ImageUse::imageId).collect(Collectors.toCollection(TreeSet::new));
        if (ids.isEmpty()) {
            return;
        }
        ids.forEach(images::locked);
        moved.fire(new PicturesMoved(ids));
        try {
            for (CaptionImage image : of(uses).values()) {
                store.publish(
                        RenditionFiles.prefix(image.id(), image.published().hash()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Pictures can't be published", failed);
        }
    }
}
