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
import java.util.Set;
import java.util.UUID;
import org.copydesk.edition.Edition.PicturesMoved;
import org.copydesk.edition.EditionCaptionRepository;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.files.FileStore;

/**
 * Takes renditions back that no published article shows any more: after each step that takes pictures from the edition, and, for
 * what a node that was killed left, at the start and now and then.
 */
@ApplicationScoped
class PublicRenditions {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final ImageRepository images;
    private final EditionCaptionRepository captions;
    private final FileStore store;
    private final BackgroundThread thread = new BackgroundThread("public-renditions");

    PublicRenditions(ImageRepository images, EditionCaptionRepository captions, FileStore store) {
        this.images = images;
        this.captions = captions;
        this.store = store;
    }

    void start(@Observes @Priority(FilterOrder.Start.WORKERS) StartupEvent start) {
        thread.repeat(Duration.ZERO, PAUSE, this::settleAll);
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) PicturesMoved moved) {
        thread.execute(() -> moved.imageIds().forEach(this::settle));
    }

    void end(@Observes ShutdownDelayInitiatedEvent begun) {
        thread.end();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        thread.stop();
    }

    private void settleAll() {
        try {
            store.published().stream()
                    .map(prefix -> prefix.substring(0, prefix.indexOf('/')))
                    .distinct()
                    .takeWhile(image -> !thread.isStopping())
                    .forEach(image -> settle(UUID.fromString(image)));
        } catch (IOException failed) {
            Log.errorf(failed, "The public pictures can't be listed; next try in %s", PAUSE);
        }
    }

    /** Whoever publishes the picture at this moment holds its row. */
    private void settle(UUID image) {
        QuarkusTransaction.requiringNew().run(() -> {
            images.locked(image);
            Set<String> shown = captions.hashesOf(image);
            try {
                for (String prefix : store.published(image.toString())) {
                    String hash = prefix.substring(prefix.indexOf('/') + 1);
                    if (!shown.contains(hash)) {
                        store.takeBack(prefix);
                    }
                }
                for (String hash : shown) {
                    store.publish(RenditionFiles.prefix(image, hash));
                }
            } catch (IOException failed) {
                Log.errorf(
                        failed,
                        "The public files of image %s can't be brought up to date; next try in %s",
                        image,
                        PAUSE);
            }
        });
    }
}
