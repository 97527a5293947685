package org.copydesk.ops.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Draws shapes whose places and sizes are parts of the picture, from 0 to 1; colours are RGB. */
final class Brush {
    private final Graphics2D canvas;
    private final int width;
    private final int height;
    private final Random random;

    /** @param seed of what looks scattered: the same seed draws the same picture */
    Brush(Graphics2D canvas, int width, int height, long seed) {
        this.canvas = canvas;
        this.width = width;
        this.height = height;
        this.random = new Random(seed);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    void sky(Color top, Color bottom) {
        canvas.setPaint(new GradientPaint(0, 0, top, 0, height, bottom));
        canvas.fillRect(0, 0, width, height);
    }

    void disc(double x, double y, double radius, int colour) {
        canvas.setColor(new Color(colour));
        canvas.fill(new Ellipse2D.Double(
                (x - radius) * width, y * height - radius * width, 2 * radius * width, 2 * radius * width));
    }

    void hills(int peaks, double y, int colour) {
        Path2D ridge = new Path2D.Double();
        ridge.moveTo(0, height);
        for (int peak = 0; peak <= peaks; peak++) {
            ridge.lineTo((double) width * peak / peaks, (y - 0.14 * random.nextDouble()) * height);
        }
        ridge.lineTo(width, height);
        fill(ridge, colour);
    }

    void sea(double y, int colour) {
        floor(y, colour);
        Color light = new Color(colour).brighter();
        canvas.setColor(new Color(light.getRed(), light.getGreen(), light.getBlue(), 90));
        for (int wave = 0; wave < 120; wave++) {
            double depth = y + (1 - y) * random.nextDouble();
            box(random.nextDouble(), depth, 0.02 + 0.08 * depth * random.nextDouble(), 0.004);
        }
    }

    void floor(double y, int colour) {
        canvas.setColor(new Color(colour));
        box(0, y, 1, 1 - y);
    }

    void ship(double x, double y, double length, int colour) {
        Path2D hull = new Path2D.Double();
        hull.moveTo(x * width, y * height);
        hull.lineTo((x + length) * width, y * height);
        hull.lineTo((x + 0.88 * length) * width, (y + 0.11) * height);
        hull.lineTo((x + 0.08 * length) * width, (y + 0.11) * height);
        fill(hull, colour);
        box(x + 0.18 * length, y - 0.1, 0.5 * length, 0.1);
        box(x + 0.36 * length, y - 0.2, 0.08 * length, 0.1);
        canvas.setColor(new Color(0xffe9a8));
        for (int window = 0; window < 8; window++) {
            box(x + length * (0.21 + 0.056 * window), y - 0.07, 0.03 * length, 0.035);
        }
    }

    void gig(double x, double y, double length, int colour) {
        Path2D hull = new Path2D.Double();
        hull.moveTo(x * width, y * height);
        hull.quadTo((x + length / 2) * width, (y + 0.1) * height, (x + length) * width, y * height);
        fill(hull, colour);
        canvas.setColor(new Color(0x2b2b2b));
        for (int rower = 1; rower < 7; rower++) {
            disc(x + length * rower / 7, y - 0.01, length / 36, 0x2b2b2b);
        }
    }

    void people(int number, double ground, double size, int colour) {
        for (int person = 0; person < number; person++) {
            double x = (person + 0.5 + 0.3 * (random.nextDouble() - 0.5)) / number;
            double tall = size * (0.85 + 0.3 * random.nextDouble());
            disc(x, ground - tall, tall / 9, colour);
            canvas.fill(new Ellipse2D.Double(
                    (x - tall / 8) * width, (ground - 0.88 * tall) * height, tall / 4 * width, tall * height));
        }
    }

    void columns(int number, double top, double bottom, int colour) {
        canvas.setColor(new Color(colour));
        box(0, top - 0.06, 1, 0.06);
        for (int column = 0; column < number; column++) {
            box((column + 0.4) / number, top, 0.2 / number, bottom - top);
        }
    }

    void crates(double y, int number, int colour) {
        for (int crate = 0; crate < number; crate++) {
            canvas.setColor(new Color(colour));
            box((crate + 0.05) / number, y, 0.9 / number, 0.16);
            canvas.setColor(new Color(colour).darker());
            box((crate + 0.05) / number, y + 0.05, 0.9 / number, 0.01);
            box((crate + 0.05) / number, y + 0.1, 0.9 / number, 0.01);
        }
    }

    void pans(double y, int colour, int border) {
        floor(y, border);
        for (int row = 0; row < 5; row++) {
            double top = y + (1 - y) * row * row / 25 + 0.01;
            double high = (1 - y) * (2 * row + 1) / 25 - 0.015;
            for (int pan = -1; pan < 6; pan++) {
                canvas.setColor(new Color(colour - 0x060606 * random.nextInt(6)));
                box(pan / 5.0 + 0.02 * row, top, 0.185, high);
            }
        }
    }

    void houses(int number, double ground, int colour) {
        for (int house = 0; house < number; house++) {
            double high = 0.3 + 0.2 * random.nextDouble();
            canvas.setColor(new Color(colour + 0x080402 * random.nextInt(8)));
            box((double) house / number, ground - high, 1.0 / number - 0.004, high + 0.1);
            canvas.setColor(new Color(0x3d2a20));
            for (int window = 0; window < 6; window++) {
                double left = (house + 0.2 + 0.3 * (window % 3)) / number;
                double top = ground - high + (window < 3 ? 0.06 : 0.2);
                box(left, top, 0.02, 0.06);
            }
        }
    }

    void tram(double x, double ground, double length, int colour) {
        canvas.setColor(new Color(colour));
        box(x, ground - 0.26, length, 0.22);
        disc(x + 0.2 * length, ground - 0.03, 0.022, 0x222222);
        disc(x + 0.8 * length, ground - 0.03, 0.022, 0x222222);
        canvas.setColor(new Color(0xfdf6e3));
        for (int window = 0; window < 5; window++) {
            box(x + length * (0.06 + 0.18 * window), ground - 0.22, 0.14 * length, 0.09);
        }
    }

    void lamps(int number, double y, int colour) {
        for (int lamp = 0; lamp < number; lamp++) {
            double x = (lamp + 0.5) / number;
            double at = y + 0.12 * random.nextDouble();
            for (int halo = 6; halo > 0; halo--) {
                Color glow = new Color(colour);
                canvas.setColor(new Color(glow.getRed(), glow.getGreen(), glow.getBlue(), 30));
                canvas.fill(new Ellipse2D.Double(x * width - 14 * halo, at * height - 14 * halo, 28 * halo, 28 * halo));
            }
            disc(x, at, 0.012, colour);
        }
    }

    void staves(int number, int colour) {
        for (int staff = 0; staff < number; staff++) {
            double top = 0.1 + 0.17 * staff;
            canvas.setColor(new Color(colour));
            for (int line = 0; line < 5; line++) {
                box(0.06, top + 0.018 * line, 0.88, 0.003);
            }
            for (int note = 0; note < 14; note++) {
                double x = 0.1 + 0.06 * note;
                double y = top + 0.009 * random.nextInt(9);
                disc(x, y, 0.007, colour);
                box(x + 0.006, y - 0.06, 0.002, 0.06);
            }
        }
    }

    private void box(double x, double y, double wide, double high) {
        canvas.fill(new Rectangle2D.Double(x * width, y * height, wide * width, high * height));
    }

    private void fill(Path2D shape, int colour) {
        shape.closePath();
        canvas.setColor(new Color(colour));
        canvas.fill(shape);
    }
}
