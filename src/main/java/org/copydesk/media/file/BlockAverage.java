package org.copydesk.media.file;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Shrinks pictures by a whole number: each pixel is the average of the square that it stands for. */
final class BlockAverage {
    private BlockAverage() {}

    /**
     * Draws a band of a picture into the shrunk picture.
     *
     * @param image of the same type, of one int per pixel
     * @param band as wide as the whole picture
     * @param top the band's first row in the shrunk picture
     */
    static void into(BufferedImage image, BufferedImage band, int factor, int top) {
        int[] to = pixels(image);
        int[] from = pixels(band);
        if (factor == 1) {
            System.arraycopy(from, 0, to, top * image.getWidth(), from.length);
            return;
        }
        for (int y = 0; y * factor < band.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                to[(top + y) * image.getWidth() + x] = average(from, band, x * factor, y * factor, factor);
            }
        }
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static int average(int[] from, BufferedImage band, int left, int top, int factor) {
        int right = Math.min(left + factor, band.getWidth());
        int bottom = Math.min(top + factor, band.getHeight());
        boolean hasAlpha = band.getColorModel().hasAlpha();
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = from[y * band.getWidth() + x];
                int weight = hasAlpha ? pixel >>> 24 : 255;
                alpha += weight;
                red += (long) weight * (pixel >> 16 & 255);
                green += (long) weight * (pixel >> 8 & 255);
                blue += (long) weight * (pixel & 255);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        int count = (right - left) * (bottom - top);
        return (int) (alpha / count) << 24
                | (int) (red / alpha) << 16
                | (int) (green / alpha) << 8
                | (int) (blue / alpha);
    }
}
