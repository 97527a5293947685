package org.copydesk.ops;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.copydesk.media.file.EmbeddedMetadata;
import org.copydesk.media.image.ImageDesk;
import org.copydesk.ops.sample.Scene;

/** Uploads the pictures of the sample edition as photographers do: files that say who made them. */
@Singleton
class SamplePictures {
    private static final String PAPER = "The Orlemouth Packet";

    private final ImageDesk desk;

    SamplePictures(ImageDesk desk) {
        this.desk = desk;
    }

    /**
     * Draws a scene and uploads it.
     *
     * @param credit who made it, or null
     * @return the picture's id
     */
    UUID upload(String scene, String credit) throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ImageIO.write(Scene.of(scene).drawn(), "jpeg", drawn);
        EmbeddedMetadata words = new EmbeddedMetadata(credit, credit, "© " + PAPER, null, null, null);
        return desk.take(new ByteArrayInputStream(words.inJpeg(drawn.toByteArray())));
    }
}
