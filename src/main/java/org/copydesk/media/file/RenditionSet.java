package org.copydesk.media.file;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.edition.snapshot.FocalPoint;

/**
 * The closed set of renditions of a picture: the whole of it at several widths, and crops around its focal point. None is
 * larger than the picture.
 */
final class RenditionSet {
    private static final int[] WIDTHS = {320, 640, 960, 1280, 1920};
    private static final int CROP_WIDTH = 1200;

    private RenditionSet() {}

    /**
     * One of the set.
     *
     * @param name {@code 320} to {@code 1920}, or {@code 16x9}, {@code 4x3}, {@code 1x1}
     * @param part of the picture that it shows
     */
    record Wanted(String name, Rectangle part, int width, int height) {
        BufferedImage draw(BufferedImage picture) {
            BufferedImage drawn = picture.getSubimage(part.x, part.y, part.width, part.height);
            while (drawn.getWidth() > 2 * width && drawn.getHeight() > 2 * height) {
                drawn = scale(drawn, drawn.getWidth() / 2, drawn.getHeight() / 2, false);
            }
            return scale(drawn, width, height, true);
        }

        private static BufferedImage scale(BufferedImage picture, int width, int height, boolean isLast) {
            BufferedImage scaled = new BufferedImage(width, height, picture.getType());
            Graphics2D canvas = scaled.createGraphics();
            canvas.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    isLast ? RenderingHints.VALUE_INTERPOLATION_BICUBIC : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(picture, 0, 0, width, height, null);
            canvas.dispose();
            return scaled;
        }
    }

    /** @param focalPoint or null for the centre */
    static List<Wanted> of(int width, int height, FocalPoint focalPoint) {
        List<Wanted> wanted = new ArrayList<>();
        int before = 0;
        for (int step : WIDTHS) {
            if (before < width) {
                int scaled = Math.min(step, width);
                int scaledHeight = Math.max(1, Math.round((float) height * scaled / width));
                wanted.add(new Wanted(String.valueOf(step), new Rectangle(width, height), scaled, scaledHeight));
            }
            before = step;
        }
        FocalPoint kept = focalPoint == null ? FocalPoint.CENTRE : focalPoint;
        wanted.add(crop("16x9", 16.0 / 9, width, height, kept));
        wanted.add(crop("4x3", 4.0 / 3, width, height, kept));
        wanted.add(crop("1x1", 1, width, height, kept));
        return wanted;
    }

    private static Wanted crop(String name, double ratio, int width, int height, FocalPoint kept) {
        int cropWidth = Math.max(1, (int) Math.min(width, Math.round(height * ratio)));
        int cropHeight = Math.max(1, (int) Math.min(height, Math.round(cropWidth / ratio)));
        Rectangle part = new Rectangle(
                around(kept.x(), cropWidth, width), around(kept.y(), cropHeight, height), cropWidth, cropHeight);
        int scaled = Math.min(CROP_WIDTH, cropWidth);
        return new Wanted(name, part, scaled, Math.max(1, (int) Math.round(scaled / ratio)));
    }

    private static int around(double centre, int length, int whole) {
        return (int) Math.max(0, Math.min(whole - length, Math.round(centre * whole - length / 2.0)));
    }
}
