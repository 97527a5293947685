package org.copydesk.ops.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.function.Consumer;

/** The scenes of the sample edition's pictures, each drawn of a few shapes. */
public enum Scene {
    FERRY(0x1b2a4a, 0xe8a87c, paint -> {
        paint.disc(0.72, 0.52, 0.06, 0xfff1c9);
        paint.hills(7, 0.55, 0x22304f);
        paint.sea(0.6, 0x2b4c6f);
        paint.ship(0.3, 0.62, 0.34, 0xf4f1ea);
    }),
    MACKEREL(0xd9e4ea, 0x9fb7c4, paint -> {
        paint.sea(0.3, 0x6f8b99);
        paint.crates(0.62, 6, 0xb98b56);
        paint.people(3, 0.66, 0.3, 0x24323d);
    }),
    SALT_PANS(0xf7d9b0, 0xf0b27a, paint -> {
        paint.hills(3, 0.36, 0x8e6f5a);
        paint.pans(0.4, 0xe9eef0, 0xc7a88c);
        paint.people(1, 0.78, 0.26, 0x3a2e28);
    }),
    MARKET_HALL(0xece5d8, 0xcdbfa5, paint -> {
        paint.floor(0.8, 0x8a7a63);
        paint.columns(6, 0.2, 0.82, 0x6d5c48);
        paint.people(5, 0.86, 0.2, 0x2f2a26);
    }),
    AUCTION(0x1d1f27, 0x3c3a42, paint -> {
        paint.lamps(5, 0.12, 0xffd27a);
        paint.crates(0.8, 8, 0x7d94a3);
        paint.people(7, 0.78, 0.3, 0x0f1116);
    }),
    TIDE_GATE(0xc3ccd2, 0x8d9aa4, paint -> {
        paint.sea(0.58, 0x4d636f);
        paint.columns(4, 0.28, 0.66, 0x39454d);
        paint.people(1, 0.9, 0.36, 0x1d2327);
    }),
    SHEET_MUSIC(0xf3ead7, 0xe2d3b3, paint -> paint.staves(5, 0x4b3a2a)),
    GIG_RACE(0x8fc1e3, 0xdfeef7, paint -> {
        paint.hills(11, 0.4, 0x5b7f6a);
        paint.sea(0.45, 0x2f6f8f);
        paint.gig(0.12, 0.62, 0.36, 0xc0392b);
        paint.gig(0.5, 0.74, 0.4, 0xf1c40f);
    }),
    LANTERNS(0x14141f, 0x2b2340, paint -> {
        paint.lamps(9, 0.2, 0xff9d4d);
        paint.people(6, 0.86, 0.34, 0x08080c);
    }),
    TRAM(0xf6cf9d, 0xd98f5c, paint -> {
        paint.houses(5, 0.72, 0x9c5a3c);
        paint.floor(0.8, 0x5d4a40);
        paint.tram(0.34, 0.8, 0.36, 0x2c7a5b);
    }),
    MOORINGS(0xbfd3dc, 0xe9f0f2, paint -> {
        paint.sea(0.4, 0x5f8ea3);
        for (int boat = 0; boat < 6; boat++) {
            paint.gig(0.06 + 0.15 * boat, 0.5 + 0.06 * (boat % 3), 0.12, 0x34495e + 0x201000 * boat);
        }
    }),
    FLOATING_LIBRARY(0xa9d6e5, 0xf1faee, paint -> {
        paint.hills(5, 0.5, 0x4f7f5a);
        paint.sea(0.56, 0x3d7ea6);
        paint.ship(0.42, 0.6, 0.4, 0xe63946);
        paint.people(6, 0.92, 0.24, 0x1d3557);
    });

    private static final int WIDTH = 640;
    private static final int HEIGHT = 427;

    private final Color top;
    private final Color bottom;

    @SuppressWarnings("ImmutableEnumChecker") // they hold nothing that changes
    private final Consumer<Brush> shapes;

    Scene(int top, int bottom, Consumer<Brush> shapes) {
        this.top = new Color(top);
        this.bottom = new Color(bottom);
        this.shapes = shapes;
    }

    /** The scene of this name, such as {@code salt-pans}. */
    public static Scene of(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** Draws the scene, 640 pixels wide and 427 high: a first start waits for its renditions. */
    public BufferedImage drawn() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        try {
            Brush brush = new Brush(canvas, WIDTH, HEIGHT, name().hashCode());
            brush.sky(top, bottom);
            shapes.accept(brush);
        } finally {
            canvas.dispose();
        }
        return picture;
    }
}
