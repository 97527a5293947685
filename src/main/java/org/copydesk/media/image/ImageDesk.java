package org.copydesk.media.image;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.PublicationConfig;
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
class ImageDesk {
    private static final String ORIGINAL = "original";

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
    record Uploaded(Image image, boolean isNew) {}

    /** @throws ProblemException 413, 422 or 503, as {@link ImageUpload#receive} and {@link RenditionMaker#make} */
    Uploaded upload(InputStream body) throws IOException {
        OriginalFile original = uploads.receive(body);
        UUID id = Ids.next();
        boolean isKept = false;
        try {
            Optional<Image> known = images.byContent(original.hash());
            if (known.isPresent()) {
                return new Uploaded(known.get(), false);
            }
            ImageDescription description = ImageDescription.of(original.picture().metadata());
            RenditionFiles made = renditions.make(id, original.hash(), original.picture(), description);
            store.put(originalKey(id), original.file());
            Image image = images.keep(id, original, description, made);
            isKept = image.id().equals(id);
            return new Uploaded(image, isKept);
        } finally {
            Files.deleteIfExists(original.file());
            if (!isKept) {
                store.delete(id.toString());
            }
        }
    }

    /** @throws ProblemException 404, 412, or 422 for a patch that does not fit */
    Image change(UUID id, IfMatch seen, JsonNode patch) throws IOException {
        Image image = images.get(id);
        seen.require(image.etag());
        ImageDescription description = images.patched(image, patch);
        RenditionFiles present = image.renditions();
        boolean isSame = RenditionFiles.hash(image.contentHash(), description).equals(present.hash());
        RenditionFiles made = isSame
                ? present
                : renditions.make(id, image.contentHash(), picture(id), description);
        return images.describe(id, seen, description, made);
    }

    private PictureFile picture(UUID id) throws IOException {
        try {
            return PictureFile.of(store.read(originalKey(id)), publication.timeZone());
        } catch (UnreadableImageException decodedBefore) {
            throw ImageUpload.refusal(decodedBefore);
        }
    }

    /** @throws ProblemException 404 or 409 */
    void remove(UUID id) throws IOException {
        images.remove(id);
        store.delete(id.toString());
    }

    /**
     * A file of a picture.
     *
     * @param name {@code original}, or that of a present rendition
     * @throws ProblemException 404
     */
    ImageFile file(UUID id, String name) throws IOException {
        Image image = images.get(id);
        if (name.equals(ORIGINAL)) {
            return new ImageFile(
                    store.read(originalKey(id)),
                    image.format().mediaType(),
                    id + "." + image.format().extension());
        }
        RenditionFiles present = image.renditions();
        return present.renditions().stream()
                .filter(rendition -> rendition.file().equals(name))
                .findFirst()
                .map(rendition -> new ImageFile(
                        key(id, present.hash(), rendition), rendition.format().mediaType(), id + "-" + name))
                .orElseThrow(() -> ProblemException.notFound("file", name));
    }

    private Path key(UUID id, String hash, StoredRendition rendition) {
        try {
            return store.read(RenditionFiles.prefix(id, hash) + "/" + rendition.file());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String originalKey(UUID id) {
        return id + "/" + ORIGINAL + "/file";
    }

    /**
     * A file to be sent.
     *
     * @param name that it is saved under
     */
    record ImageFile(Path file, String mediaType, String name) {}
}
