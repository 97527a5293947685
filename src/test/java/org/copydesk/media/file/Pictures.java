package org.copydesk.media.file;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws pictures for tests: a gradient with spots, each picture another one. */
public final class Pictures {
    private static final Random RANDOM = new Random();

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return encode(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encode(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** A picture in one of the formats that are taken. */
    public static byte[] of(String format, int width, int height) {
        BufferedImage picture = drawn(width, height, BufferedImage.TYPE_INT_RGB);
        if (!format.equals("webp")) {
            return encode(picture, format);
        }
        try {
            return ImageEncoder.encode(picture, ImageFormat.WEBP);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A picture of which the left half lets everything through. */
    public static byte[] transparentPng(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(new Color(RANDOM.nextInt(0xFFFFFF)));
        canvas.fillRect(width / 2, 0, width / 2, height);
        canvas.dispose();
        return encode(picture, "png");
    }

    static BufferedImage drawn(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D canvas = picture.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, new Color(RANDOM.nextInt(0xFFFFFF))));
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(new Color(RANDOM.nextInt(0xFFFFFF)));
        canvas.fillOval(width / 4, height / 4, width / 8, height / 8);
        canvas.dispose();
        return picture;
    }

    static byte[] encode(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
