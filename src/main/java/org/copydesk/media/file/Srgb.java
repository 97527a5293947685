package org.copydesk.media.file;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;

/** Converts pictures of any colour space and depth to sRGB with eight bits a channel. */
final class Srgb {
    /** What Java takes greys for that have no profile; files mean the curve of sRGB (PNG, section 12.2; JFIF). */
    private static final ColorSpace LINEAR_GREY = ColorSpace.getInstance(ColorSpace.CS_GRAY);

    private Srgb() {}

    /**
     * Converts a picture.
     *
     * @param profile the ICC profile of its colours where its colour model has none, or null
     * @return of type INT_RGB, or INT_ARGB where it has an alpha channel
     */
    static BufferedImage convert(BufferedImage image, byte[] profile) {
        BufferedImage source = profile == null ? image : withProfile(image, profile);
        if (source.getColorModel().getColorSpace().equals(LINEAR_GREY)) {
            return grey(source);
        }
        boolean hasAlpha = source.getColorModel().hasAlpha();
        BufferedImage target = new BufferedImage(
                source.getWidth(),
                source.getHeight(),
                hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        if (source.getColorModel().getColorSpace() instanceof ICC_ColorSpace
                && !source.getColorModel().getColorSpace().isCS_sRGB()
                && source.getColorModel() instanceof ComponentColorModel) {
            return new ColorConvertOp(null).filter(source, target);
        }
        Graphics2D canvas = target.createGraphics();
        canvas.drawImage(source, 0, 0, null);
        canvas.dispose();
        return target;
    }

    /** Takes the numbers of a picture as they are. */
    private static BufferedImage grey(BufferedImage source) {
        ColorModel model = source.getColorModel();
        Raster raster = source.getRaster();
        int largest = (1 << model.getComponentSize(0)) - 1;
        int largestAlpha = model.hasAlpha() ? (1 << model.getComponentSize(1)) - 1 : 0;
        BufferedImage target = new BufferedImage(
                source.getWidth(),
                source.getHeight(),
                model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[source.getWidth() * raster.getNumBands()];
        int[] row = new int[source.getWidth()];
        for (int y = 0; y < source.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, row.length, 1, pixels);
            for (int x = 0; x < row.length; x++) {
                int grey = pixels[x * raster.getNumBands()] * 255 / largest;
                int alpha = model.hasAlpha() ? pixels[x * raster.getNumBands() + 1] * 255 / largestAlpha : 255;
                row[x] = alpha << 24 | grey << 16 | grey << 8 | grey;
            }
            target.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return target;
    }

    private static BufferedImage withProfile(BufferedImage image, byte[] profile) {
        try {
            ICC_ColorSpace colors = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
            BufferedImage separate = image.getColorModel() instanceof DirectColorModel ? separate(image) : image;
            ColorModel model = separate.getColorModel();
            if (!(model instanceof ComponentColorModel) || colors.getNumComponents() != model.getNumColorComponents()) {
                return image;
            }
            ColorModel labelled = new ComponentColorModel(
                    colors,
                    model.hasAlpha(),
                    model.isAlphaPremultiplied(),
                    model.getTransparency(),
                    model.getTransferType());
            return new BufferedImage(labelled, separate.getRaster(), model.isAlphaPremultiplied(), null);
        } catch (IllegalArgumentException noProfile) {
            return image;
        }
    }

    /** The same with a byte for each channel of a pixel, where it was an int for all. */
    private static BufferedImage separate(BufferedImage image) {
        BufferedImage bytes = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_4BYTE_ABGR);
        bytes.getRaster().setRect(image.getRaster());
        return bytes;
    }

    /** Whether any pixel lets something through. */
    static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 255) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same without its alpha channel, on white. */
    static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = target.createGraphics();
        canvas.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
        canvas.dispose();
        return target;
    }
}
