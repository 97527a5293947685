package org.copydesk.media.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.copydesk.edition.snapshot.FocalPoint;

/** A picture's file as it was sent: what it is, what it says of itself, and the renditions that can be made of it. */
public final class PictureFile {
    /** The most pixels of a picture that is taken. */
    public static final long MOST_PIXELS = 100_000_000;

    /** Decoders keep several rows in memory. */
    private static final int LONGEST_SIDE = 65_535;

    /** What a decoded picture may take of the heap, in bytes a pixel: itself, a band before and after its colours are changed. */
    private static final int BYTES_PER_PIXEL = 12;

    private static final int BYTES_PER_PIXEL_OF_ANIMATED = 40;
    private static final int MOST_DECODED = 12_000_000;

    private final Path file;
    private final ImageFormat format;
    private final int width;
    private final int height;
    private final MetadataReader.FileMetadata metadata;

    private PictureFile(Path file, ImageFormat format, int width, int height, MetadataReader.FileMetadata metadata) {
        this.file = file;
        this.format = format;
        this.width = width;
        this.height = height;
        this.metadata = metadata;
    }

    /** One of the renditions of a picture. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
    public record Rendition(String name, int width, int height, ImageFormat format, byte[] content) {}

    /** Takes renditions, one after the other. */
    @FunctionalInterface
    public interface RenditionSink {
        void accept(Rendition rendition) throws IOException;
    }

    /**
     * Looks at a file.
     *
     * @param zone of a time in its metadata that names none
     * @throws UnreadableImageException for what is no picture of a kind and size that is taken
     */
    public static PictureFile of(Path file, ZoneId zone) throws IOException, UnreadableImageException {
        ImageFormat format = format(file);
        MetadataReader.FileMetadata metadata = MetadataReader.read(file, format, zone);
        try (ImageDecoder decoder = ImageDecoder.open(file, format, metadata.animated())) {
            requireSize(decoder.width(), decoder.height(), metadata.animated() ? mostAnimated() : MOST_PIXELS);
            return new PictureFile(file, format, decoder.width(), decoder.height(), metadata);
        }
    }

    private static ImageFormat format(Path file) throws IOException, UnreadableImageException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(ImageFormat.HEAD);
            if (head.length == 0) {
                throw new UnreadableImageException("The file is empty.");
            }
            return ImageFormat.of(head)
                    .orElseThrow(() -> new UnreadableImageException(
                            "The file is no JPEG, PNG, WebP, GIF or TIFF, whatever its name says."));
        }
    }

    /** A decoder of such a file takes many objects. */
    private static long mostAnimated() {
        return Math.min(MOST_PIXELS, Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_PIXEL_OF_ANIMATED);
    }

    private static void requireSize(int width, int height, long most) throws UnreadableImageException {
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw new UnreadableImageException("The picture has " + width + " x " + height
                    + " pixels, and no side may be longer than " + LONGEST_SIDE + ". Send a smaller version of it.");
        }
        if (width < 1 || height < 1 || (long) width * height > most) {
            throw new UnreadableImageException("The picture has " + width + " x " + height + " pixels, and may have "
                    + most / 1_000_000 + " million. Send a smaller version of it.");
        }
    }

    /**
     * Makes the renditions: JPEG, or PNG where something is transparent, and WebP of each.
     *
     * @param focalPoint or null for the centre
     */
    public void render(EmbeddedMetadata embedded, FocalPoint focalPoint, RenditionSink sink)
            throws IOException, UnreadableImageException {
        BufferedImage picture = decode();
        ImageFormat first = Srgb.isTransparent(picture) ? ImageFormat.PNG : ImageFormat.JPEG;
        BufferedImage drawable = first == ImageFormat.JPEG ? Srgb.opaque(picture) : picture;
        for (RenditionSet.Wanted wanted : RenditionSet.of(drawable.getWidth(), drawable.getHeight(), focalPoint)) {
            BufferedImage drawn = wanted.draw(drawable);
            for (ImageFormat encoded : List.of(first, ImageFormat.WEBP)) {
                byte[] content = MetadataWriter.embed(
                        ImageEncoder.encode(drawn, encoded), encoded, embedded, wanted.width(), wanted.height());
                sink.accept(new Rendition(wanted.name(), wanted.width(), wanted.height(), encoded, content));
            }
        }
    }

    private BufferedImage decode() throws IOException, UnreadableImageException {
        int most = (int) Math.min(MOST_DECODED, Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_PIXEL);
        try (ImageDecoder decoder = ImageDecoder.open(file, format, metadata.animated())) {
            return Upright.turn(decoder.decode(most, metadata.profile()), metadata.orientation());
        }
    }

    public ImageFormat format() {
        return format;
    }

    /** In pixels, upright. */
    public int width() {
        return Upright.isTurned(metadata.orientation()) ? height : width;
    }

    /** In pixels, upright. */
    public int height() {
        return Upright.isTurned(metadata.orientation()) ? width : height;
    }

    public ImageMetadata metadata() {
        return metadata.fields();
    }

    /** Whether the file carries a C2PA manifest. */
    public boolean isSigned() {
        return metadata.signed();
    }
}
