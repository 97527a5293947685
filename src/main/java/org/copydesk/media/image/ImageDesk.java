package org.copydesk.media.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.media.file.PictureFile;
import org.copydesk.media.file.UnreadableImageException;
import org.copydesk.platform.Ids;
import org.copydesk.platform.files.FileStore;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;

/**
 * Takes pictures in and changes them. Files come first and rows last: what is in the database is in the store, and files
 * without a row are swept.
 */
@ApplicationScoped
public class ImageDesk {
    /** The longest file that is taken, in bytes. */
    public static final long LARGEST_FILE = IncomingFile.LARGEST;

    private final Images images;
    private final ImageUpload uploads;
    private final RenditionMaker renditions;
    private final FileStore store;
    private final PublicationConfig publication;

    ImageDesk(
            Images images,
            ImageUpload uploads,
            RenditionMaker renditions,
            FileStore store,
            PublicationConfig publication) {
        this.images = images;
        this.uploads = uploads;
        this.renditions = renditions;
        this.store = store;
        this.publication = publication;
    }

    /**
     * A picture that was sent.
     *
     * @param isNew no, if its bytes were known
     */
    record Uploaded(ImageView image, boolean isNew) {}

    /**
     * Takes in a picture that a form brings.
     *
     * @throws ProblemException 400, 409, 413, 422 or 503, as {@link ImageUpload#receive} and {@link RenditionMaker#make}
     */
    Uploaded upload(ImageUpload.FormSource form) throws IOException {
        return keep(uploads.receive(form));
    }

    /** Takes in a picture's file. */
    Uploaded upload(InputStream file) throws IOException {
        return keep(uploads.receive(file));
    }

    /**
     * Takes in a picture's file.
     *
     * @return the picture's id
     */
    public UUID take(InputStream file) throws IOException {
        return upload(file).image().id();
    }

    /** Whether there is a picture that was not killed. */
    public boolean isThere(UUID id) {
        return images.isThere(id);
    }

    private Uploaded keep(ReceivedImage received) throws IOException {
        OriginalFile original = received.original();
        UUID id = Ids.next();
        boolean isKept = false;
        try {
            Optional<ImageView> known = images.byContent(original.hash());
            if (known.isPresent()) {
                return new Uploaded(known.get(), false);
            }
            ImageDescription description =
                    images.patched(ImageDescription.of(original.picture().metadata()), received.said());
            RenditionFiles made = renditions.make(id, original.hash(), original.picture(), description, null);
            store.put(originalKey(id), original.file());
            ImageView image = images.keep(id, original, description, made);
            isKept = image.id().equals(id);
            return new Uploaded(image, isKept);
        } finally {
            Files.deleteIfExists(original.file());
            if (!isKept) {
                store.delete(id.toString());
            }
        }
    }

    /** @throws ProblemException 404, 410, 412, or 422 for a patch that does not fit */
    ImageView change(UUID id, IfMatch seen, JsonNode patch) throws IOException {
        Image image = images.get(id);
        seen.require(image.etag());
        ImageDescription description = images.patched(image.description(), patch);
        if (description.settled().equals(image.description())) {
            return images.view(image);
        }
        Optional<ImageView> changed = Optional.empty();
        while (changed.isEmpty()) {
            List<RenditionFiles> made = new ArrayList<>();
            for (FocalPoint point : images.focalPoints(id, description)) {
                made.add(present(image, description, point));
            }
            changed = images.describe(id, seen, description, made);
        }
        return changed.get();
    }

    /** The renditions that fit a description: those that are there, or else new ones. */
    private RenditionFiles present(Image image, ImageDescription description, FocalPoint point) throws IOException {
        String hash = RenditionFiles.hash(image.contentHash(), description, point);
        Optional<List<StoredRendition>> known = images.renditions(image.id(), hash);
        return known.isPresent() ? new RenditionFiles(hash, known.get()) : made(image, description, point);
    }

    private RenditionFiles made(Image image, ImageDescription description, FocalPoint point) throws IOException {
        Path original = store.fetch(originalKey(image.id()));
        try {
            PictureFile picture = PictureFile.of(original, publication.timeZone());
            return renditions.make(image.id(), image.contentHash(), picture, description, point);
        } catch (UnreadableImageException decodedBefore) {
            throw IncomingFile.refusal(decodedBefore);
        } finally {
            Files.deleteIfExists(original);
        }
    }

    /** The renditions of a picture around the focal point that a caption gives it, which are made if nobody wanted them before. */
    RenditionFiles around(Image image, FocalPoint point) {
        try {
            return present(image, image.description(), point);
        } catch (IOException failed) {
            throw new UncheckedIOException("The renditions of image " + image.id() + " can't be made", failed);
        }
    }

    /** Makes renditions that are missing in the store, unless nothing wants them any more. */
    void makeAgain(ImageRenditions.Key key) throws IOException {
        Image image = images.get(key.imageId());
        ImageDescription description = image.description();
        for (FocalPoint point : images.focalPoints(image.id(), description)) {
            if (RenditionFiles.hash(image.contentHash(), description, point).equals(key.hash())) {
                made(image, description, point);
                Log.infof("The missing renditions %s of image %s are made again", key.hash(), image.id());
                return;
            }
        }
    }

    /** @throws ProblemException 404, 409 or 410 */
    void remove(UUID id) throws IOException {
        images.remove(id);
        store.delete(id.toString());
    }

    /** @throws ProblemException 404 or 410 */
    void kill(UUID id, String reason) throws IOException {
        images.kill(id, reason);
        store.delete(id.toString());
    }

    /**
     * The file that came in.
     *
     * @throws ProblemException 404 or 410
     */
    ImageFile original(UUID id) throws IOException {
        Image image = images.get(id);
        return new ImageFile(
                store.open(originalKey(id)),
                image.format().mediaType(),
                id + "." + image.format().extension());
    }

    /**
     * A rendition.
     *
     * @param name of its file
     * @throws ProblemException 404 or 410
     */
    ImageFile rendition(UUID id, String hash, String name) throws IOException {
        images.get(id);
        StoredRendition rendition = images.renditions(id, hash).stream()
                .flatMap(List::stream)
                .filter(one -> one.file().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("file", name));
        return new ImageFile(
                store.open(RenditionFiles.prefix(id, hash) + "/" + name),
                rendition.format().mediaType(),
                id + "-" + name);
    }

    private static String originalKey(UUID id) {
        return id + "/original/file";
    }

    /**
     * A file to be sent.
     *
     * @param name that it is saved under
     */
    record ImageFile(InputStream content, String mediaType, String name) {}
}
