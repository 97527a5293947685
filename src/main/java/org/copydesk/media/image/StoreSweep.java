package org.copydesk.media.image;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.platform.Chunks;
import org.copydesk.platform.Ids;
import org.copydesk.platform.files.FileStore;
import org.copydesk.platform.files.Visibility;
import org.copydesk.platform.problem.ProblemException;

/**
 * Makes the store fit the database again after a sudden end: deletes the files of pictures that are not in the database, and makes
 * renditions that are missing.
 */
@Singleton
class StoreSweep {
    /** An upload is younger than that until its row is there. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private final ImageRepository images;
    private final ImageDesk desk;
    private final FileStore store;
    private final Clock clock;

    StoreSweep(ImageRepository images, ImageDesk desk, FileStore store, Clock clock) {
        this.images = images;
        this.desk = desk;
        this.store = store;
        this.clock = clock;
    }

    void run() throws IOException {
        Instant before = clock.instant().minus(UPLOAD);
        store.deleteIncoming(before);
        Map<UUID, Set<String>> stored = new HashMap<>();
        store.list(
                Visibility.PRIVATE,
                (owner, keys) -> stored.put(
                        UUID.fromString(owner),
                        keys.stream().map(key -> key.split("/", -1)[1]).collect(Collectors.toSet())));
        for (List<UUID> chunk : Chunks.of(stored.keySet())) {
            Set<UUID> known = known(chunk);
            for (UUID image : chunk) {
                if (!known.contains(image) && Ids.madeAt(image).isBefore(before)) {
                    Log.infof("The files of image %s are deleted: the image is not in the database", image);
                    store.delete(image.toString());
                }
            }
        }
        makeMissing(stored);
    }

    private Set<UUID> known(List<UUID> ids) {
        return QuarkusTransaction.requiringNew().call(() -> images.byIds(ids).stream()
                .filter(image -> !image.isKilled())
                .map(Image::id)
                .collect(Collectors.toSet()));
    }

    private void makeMissing(Map<UUID, Set<String>> stored) {
        for (ImageRenditions.Key key : QuarkusTransaction.requiringNew().call(images::renditionKeys)) {
            if (!stored.getOrDefault(key.imageId(), Set.of()).contains(key.hash())) {
                try {
                    desk.makeAgain(key);
                } catch (IOException | ProblemException failed) {
                    Log.errorf(failed, "The renditions %s of image %s are missing", key.hash(), key.imageId());
                }
            }
        }
    }
}
