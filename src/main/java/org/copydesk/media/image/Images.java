package org.copydesk.media.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.platform.json.MergePatch;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;

/** Stores pictures, changes what the desk says of them, and deletes those that nothing shows. */
@ApplicationScoped
@Transactional
class Images {
    private final ImageRepository images;
    private final MergePatch patches;
    private final CurrentStaff staff;
    private final Clock clock;

    Images(ImageRepository images, MergePatch patches, CurrentStaff staff, Clock clock) {
        this.images = images;
        this.patches = patches;
        this.staff = staff;
        this.clock = clock;
    }

    Optional<Image> byContent(String contentHash) {
        return images.byContent(contentHash);
    }

    /** Keeps a picture whose files are in the store; of several with the same bytes, the first. */
    Image keep(UUID id, OriginalFile original, ImageDescription description, RenditionFiles made) {
        return images.byContent(original.hash()).orElseGet(() -> {
            Image image = new Image(id, original, staff.name(), clock.instant());
            image.describe(description, made, staff.name(), clock.instant());
            images.persistAndFlush(image);
            Log.infof("%s uploaded image %s", staff.name(), id);
            return image;
        });
    }

    List<ImageView> page(ImageList.Filter filter, UUID before, int most) {
        return images.page(filter, before, most).stream().map(Image::view).toList();
    }

    /** @throws ProblemException 404 */
    Image get(UUID id) {
        return images.findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** What a patch makes of a picture's description (RFC 7396). */
    ImageDescription patched(Image image, JsonNode patch) {
        return patches.apply(patch, image.description(), ImageDescription.class);
    }

    /** @throws ProblemException 404, 412 */
    Image describe(UUID id, IfMatch seen, ImageDescription description, RenditionFiles made) {
        Image image = images.locked(id).orElseThrow(() -> unknown(id));
        seen.require(image.etag());
        image.describe(description, made, staff.name(), clock.instant());
        images.flush();
        return image;
    }

    /** @throws ProblemException 404, or 409 if a caption shows the picture */
    void remove(UUID id) {
        Image image = images.locked(id).orElseThrow(() -> unknown(id));
        if (images.isUsed(id)) {
            throw new ProblemException(
                    ErrorCode.IN_USE, "Captions show this picture. Take it out of their articles, or kill it.");
        }
        images.delete(image);
        Log.infof("%s deleted image %s", staff.name(), id);
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.notFound("image", id.toString());
    }
}
