package org.copydesk.media.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.media.file.PictureFile;
import org.copydesk.media.file.UnreadableImageException;
import org.copydesk.platform.files.FileStore;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Makes renditions, of few pictures at a time: each takes a third of a small heap. */
@ApplicationScoped
class RenditionMaker {
    private static final long HEAP_FOR_ONE = 512_000_000;
    private static final int MOST_AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FileStore store;
    private final Semaphore free;

    RenditionMaker(FileStore store) {
        this.store = store;
        long room = Runtime.getRuntime().maxMemory() / HEAP_FOR_ONE;
        this.free = new Semaphore((int) Math.max(1, Math.min(MOST_AT_ONCE, room)), true);
    }

    /**
     * Makes a picture's renditions and puts them into the store.
     *
     * @param focalPoint what crops keep in view, or null for the centre
     * @throws ProblemException 422 for a file that can't be decoded, 503 if too many wait
     */
    RenditionFiles make(
            UUID image, String contentHash, PictureFile picture, ImageDescription description, FocalPoint focalPoint)
            throws IOException {
        String hash = RenditionFiles.hash(contentHash, description, focalPoint);
        takeTurn();
        try {
            List<StoredRendition> made = new ArrayList<>();
            picture.render(description.embedded(), focalPoint, rendition -> {
                StoredRendition stored = new StoredRendition(
                        rendition.name(),
                        rendition.width(),
                        rendition.height(),
                        rendition.format(),
                        rendition.content().length);
                store.put(RenditionFiles.prefix(image, hash) + "/" + stored.file(), rendition.content());
                made.add(stored);
            });
            return new RenditionFiles(hash, made);
        } catch (UnreadableImageException unreadable) {
            throw IncomingFile.refusal(unreadable);
        } finally {
            free.release();
        }
    }

    private void takeTurn() {
        try {
            if (free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                        ErrorCode.UNAVAILABLE, "This node makes renditions of other pictures. Try again in a minute.")
                .retryAfter(PATIENCE);
    }
}
