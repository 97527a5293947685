package org.copydesk.media.file;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Turns pictures as their orientation says (Exif 3.0, section 4.6.5.1.6). */
final class Upright {
    private Upright() {}

    /** Whether the picture lies on its side. */
    static boolean isTurned(int orientation) {
        return orientation >= 5;
    }

    /** @param image of one int per pixel */
    static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean turned = isTurned(orientation);
        BufferedImage upright = new BufferedImage(turned ? height : width, turned ? width : height, image.getType());
        int[] from = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] to = ((DataBufferInt) upright.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                int sourceX = sourceX(orientation, x, y, width);
                int sourceY = sourceY(orientation, x, y, height);
                to[y * upright.getWidth() + x] = from[sourceY * width + sourceX];
            }
        }
        return upright;
    }

    private static int sourceX(int orientation, int x, int y, int width) {
        return switch (orientation) {
            case 2, 3 -> width - 1 - x;
            case 5, 6 -> y;
            case 7, 8 -> width - 1 - y;
            default -> x;
        };
    }

    private static int sourceY(int orientation, int x, int y, int height) {
        return switch (orientation) {
            case 3, 4 -> height - 1 - y;
            case 5, 8 -> x;
            case 6, 7 -> height - 1 - x;
            default -> y;
        };
    }
}
