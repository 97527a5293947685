package org.copydesk.media.file;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPReadParam;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes a picture file to sRGB, in bands and no larger than the renditions need, so that a picture of 100 megapixels takes as
 * much memory as one of eight.
 */
final class ImageDecoder implements AutoCloseable {
    static {
        // The plug-ins stand beside this class, and not where the JVM was started from.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ImageDecoder.class.getClassLoader());
        ImageIO.scanForPlugins();
        thread.setContextClassLoader(before);
        ImageIO.setUseCache(false);
    }

    private final ImageInputStream in;
    private final ImageReader reader;
    private final int width;
    private final int height;

    private ImageDecoder(ImageInputStream in, ImageReader reader) throws IOException {
        this.in = in;
        this.reader = reader;
        reader.setInput(in, false, true);
        this.width = reader.getWidth(0);
        this.height = reader.getHeight(0);
    }

    /**
     * Reads a file's size, and nothing more yet.
     *
     * @param isAnimated whether it is a WebP with several frames, of which libwebp reads none and TwelveMonkeys the first
     */
    static ImageDecoder open(Path file, ImageFormat format, boolean isAnimated)
            throws IOException, UnreadableImageException {
        ImageReader reader = reader(format, isAnimated);
        ImageInputStream in = ImageIO.createImageInputStream(file.toFile());
        try {
            return new ImageDecoder(in, reader);
        } catch (IOException | RuntimeException broken) {
            reader.dispose();
            in.close();
            throw damaged(broken);
        }
    }

    private static ImageReader reader(ImageFormat format, boolean isAnimated) throws IOException {
        if (format != ImageFormat.WEBP) {
            return ImageIO.getImageReadersByFormatName(format.name()).next();
        }
        ImageReaderSpi provider =
                isAnimated ? new com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi() : new WebPImageReaderSpi();
        return provider.createReaderInstance();
    }

    private static UnreadableImageException damaged(Throwable cause) {
        return new UnreadableImageException(
                "The file is damaged or not whole: it can't be decoded. Open it in an editor for pictures and save it again.",
                cause);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * Decodes the picture, shrunk by a whole number to at most so many pixels. Of a picture that is much larger, some pixels
     * are left out, so that it need not be read more than five times.
     *
     * @param profile the ICC profile of its colours where the file's reader leaves it out, or null
     * @return of type RGB, or ARGB where something may be transparent
     */
    BufferedImage decode(int mostPixels, byte[] profile) throws IOException, UnreadableImageException {
        int shrink = (int) Math.ceil(Math.sqrt((double) width * height / mostPixels));
        if (reader.getDefaultReadParam() instanceof WebPReadParam) {
            return decodeScaled(ceil(width, shrink), ceil(height, shrink), profile);
        }
        int step = Math.max(1, shrink / 2);
        int block = ceil(shrink, step);
        Damage damage = new Damage();
        reader.addIIOReadWarningListener(damage);
        BufferedImage image = null;
        try {
            int rows = Math.max(1, mostPixels / ceil(width, step) / block) * block;
            for (int top = 0; top < ceil(height, step); top += rows) {
                BufferedImage band = Srgb.convert(read(top * step, rows * step, step), profile);
                if (image == null) {
                    image = new BufferedImage(
                            ceil(band.getWidth(), block), ceil(ceil(height, step), block), band.getType());
                }
                BlockAverage.into(image, band, block, top / block);
            }
        } catch (IOException | RuntimeException broken) {
            throw damaged(broken);
        }
        damage.refuse();
        return image;
    }

    /** Lets libwebp shrink a picture while it decodes it. */
    private BufferedImage decodeScaled(int scaledWidth, int scaledHeight, byte[] profile)
            throws UnreadableImageException {
        WebPReadParam param = new WebPReadParam();
        param.setUseScaling(true);
        param.setScaledWidth(scaledWidth);
        param.setScaledHeight(scaledHeight);
        try {
            return Srgb.convert(reader.read(0, param), profile);
        } catch (IOException | RuntimeException broken) {
            throw damaged(broken);
        }
    }

    private BufferedImage read(int top, int rows, int step) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(0, top, width, Math.min(rows, height - top)));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static int ceil(int size, int factor) {
        return (size + factor - 1) / factor;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }

    /** Notes that a reader filled up what was missing. */
    private static final class Damage implements IIOReadWarningListener {
        private boolean isThere;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            isThere |= warning.contains("Premature end") || warning.contains("Corrupt");
        }

        private void refuse() throws UnreadableImageException {
            if (isThere) {
                throw damaged(null);
            }
        }
    }
}
