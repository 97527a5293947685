package org.copydesk.media.image;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.Edition.PicturesMoved;
import org.copydesk.edition.EditionCaptionRepository;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.files.FileStore;
import org.copydesk.platform.files.Visibility;
import org.copydesk.platform.problem.ProblemException;

/**
 * Takes renditions back that no published article shows any more: after each step that takes pictures from the edition, and, for
 * what a node that was killed left, at the start and now and then.
 */
@ApplicationScoped
class PublicRenditions {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration SWEEP_PAUSE = Duration.ofHours(1);

    private final ImageRepository images;
    private final EditionCaptionRepository captions;
    private final FileStore store;
    private final StoreSweep sweep;
    private final BackgroundThread thread = new BackgroundThread("public-renditions");

    PublicRenditions(ImageRepository images, EditionCaptionRepository captions, FileStore store, StoreSweep sweep) {
        this.images = images;
        this.captions = captions;
        this.store = store;
        this.sweep = sweep;
    }

    void start(@Observes @Priority(FilterOrder.Start.WORKERS) StartupEvent start) {
        thread.repeat(Duration.ZERO, PAUSE, this::updateAll);
        thread.repeat(Duration.ZERO, SWEEP_PAUSE, this::sweep);
    }

    /** After a transaction that failed as well: what it was about to publish is public already. */
    void moved(@Observes(during = TransactionPhase.AFTER_COMPLETION) PicturesMoved moved) {
        thread.execute(() -> moved.imageIds().forEach(image -> update(image)));
    }

    void end(@Observes ShutdownDelayInitiatedEvent begun) {
        thread.end();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        thread.stop();
    }

    private void sweep() {
        try {
            sweep.run();
        } catch (IOException | ProblemException failed) {
            Log.errorf(failed, "The store can't be compared with the database; next try in %s", SWEEP_PAUSE);
        }
    }

    /** Brings those pictures up to date whose public files are others than published articles show. */
    private void updateAll() {
        try {
            Map<UUID, Set<String>> shown = QuarkusTransaction.requiringNew().call(captions::hashes);
            Map<UUID, Set<String>> known = new HashMap<>();
            store.list(Visibility.PUBLIC, (owner, keys) -> known.put(UUID.fromString(owner), sets(keys)));
            Stream.concat(shown.keySet().stream(), known.keySet().stream())
                    .distinct()
                    .filter(image -> !Objects.equals(shown.get(image), known.get(image)))
                    .takeWhile(image -> !thread.isStopping())
                    .forEach(image -> update(image, known.getOrDefault(image, Set.of())));
        } catch (IOException | ProblemException failed) {
            Log.errorf(failed, "The public pictures can't be listed; next try in %s", PAUSE);
        }
    }

    private static Set<String> sets(List<String> keys) {
        return keys.stream().map(key -> key.split("/", -1)[1]).collect(Collectors.toSet());
    }

    private void update(UUID image) {
        update(image, QuarkusTransaction.requiringNew().call(() -> images.renditions(List.of(image)).stream()
                .map(made -> made.key().hash())
                .collect(Collectors.toSet())));
    }

    /**
     * Lets readers have what published articles show of a picture, and nothing else. Whoever publishes the picture at this moment holds
     * its row.
     *
     * @param hashes of sets that may be public
     */
    private void update(UUID image, Set<String> hashes) {
        QuarkusTransaction.requiringNew().run(() -> {
            boolean isThere =
                    images.locked(image).filter(found -> !found.isKilled()).isPresent();
            Set<String> shown = isThere ? captions.hashesOf(image) : Set.of();
            try {
                for (String hash : hashes) {
                    if (!shown.contains(hash)) {
                        store.unpublish(RenditionFiles.prefix(image, hash));
                    }
                }
                for (String hash : shown) {
                    store.publish(RenditionFiles.prefix(image, hash));
                }
            } catch (IOException | ProblemException failed) {
                Log.errorf(
                        failed,
                        "The public files of image %s can't be brought up to date; next try in %s",
                        image,
                        PAUSE);
            }
        });
    }
}
