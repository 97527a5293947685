package org.copydesk.media.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes ICC profiles of cameras and editors (ICC.1:2010, version 2 display profiles of a matrix and one curve). */
final class IccProfiles {
    private static final int HEADER = 128;
    private static final double[] D50 = {0.9642, 1, 0.8249};

    /** The primaries of Adobe RGB (1998), a column each, as they are under D50. */
    static final byte[] ADOBE_RGB = rgb(
            2.19921875,
            new double[][] {{0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}});

    /** The primaries of Display P3, with a plain curve. */
    static final byte[] DISPLAY_P3 = rgb(
            2.2,
            new double[][] {{0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}});

    /** Grey with a curve near that of sRGB. */
    static final byte[] GREY = profile("GRAY", new Tag("wtpt", xyz(D50)), new Tag("kTRC", curve(2.2)));

    private IccProfiles() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tag(String name, byte[] value) {}

    private static byte[] rgb(double gamma, double[][] primaries) {
        byte[] curve = curve(gamma);
        return profile(
                "RGB ",
                new Tag("wtpt", xyz(D50)),
                new Tag("rXYZ", xyz(primaries[0])),
                new Tag("gXYZ", xyz(primaries[1])),
                new Tag("bXYZ", xyz(primaries[2])),
                new Tag("rTRC", curve),
                new Tag("gTRC", curve),
                new Tag("bTRC", curve));
    }

    private static byte[] profile(String colours, Tag... own) {
        List<Tag> tags = new ArrayList<>(List.of(own));
        tags.add(new Tag("desc", text("desc", "Made for tests")));
        tags.add(new Tag("cprt", text("text", "Nobody's")));
        ByteBuffer table = ByteBuffer.allocate(4 + 12 * tags.size()).putInt(tags.size());
        ByteBuffer data = ByteBuffer.allocate(500);
        for (Tag tag : tags) {
            table.put(ascii(tag.name()))
                    .putInt(HEADER + table.capacity() + data.position())
                    .putInt(tag.value().length);
            data.put(tag.value());
            data.position((data.position() + 3) / 4 * 4);
        }
        ByteBuffer profile = ByteBuffer.allocate(HEADER + table.capacity() + data.position());
        profile.putInt(profile.capacity()).putInt(0).putInt(0x02400000).put(ascii("mntr" + colours + "XYZ "));
        profile.position(36).put(ascii("acsp"));
        profile.position(68).putInt(fixed(D50[0])).putInt(fixed(D50[1])).putInt(fixed(D50[2]));
        return profile.position(HEADER)
                .put(table.array())
                .put(data.array(), 0, data.position())
                .array();
    }

    private static byte[] text(String type, String words) {
        ByteBuffer text = ByteBuffer.allocate(8 + 4 + words.length() + 1 + 78)
                .put(ascii(type))
                .putInt(0);
        if (type.equals("desc")) {
            text.putInt(words.length() + 1);
        }
        return text.put(ascii(words)).array();
    }

    private static byte[] xyz(double[] colour) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ "))
                .putInt(0)
                .putInt(fixed(colour[0]))
                .putInt(fixed(colour[1]))
                .putInt(fixed(colour[2]))
                .array();
    }

    private static byte[] curve(double gamma) {
        return ByteBuffer.allocate(14)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) Math.round(gamma * 256))
                .array();
    }

    private static int fixed(double number) {
        return (int) Math.round(number * 65_536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
