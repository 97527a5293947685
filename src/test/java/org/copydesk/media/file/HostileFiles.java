package org.copydesk.media.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes picture files as nobody should send them. */
public final class HostileFiles {
    private static final int LARGEST_SEGMENT = 65_533;

    private HostileFiles() {}

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A JPEG with a segment behind its first marker. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)};
        return joined(Arrays.copyOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A JPEG with as many bytes of metadata, in segments of one kind. */
    public static byte[] withSegments(byte[] jpeg, int marker, int bytes) {
        byte[] content = new byte[LARGEST_SEGMENT];
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) 0xFF, (byte) 0xFF};
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        while (segments.size() < bytes) {
            segments.writeBytes(head);
            segments.writeBytes(content);
        }
        return joined(Arrays.copyOf(jpeg, 2), segments.toByteArray(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    public static byte[] withXmp(byte[] jpeg, String packet) {
        return withSegment(
                jpeg, 0xE1, joined(ascii("http://ns.adobe.com/xap/1.0/\0"), packet.getBytes(StandardCharsets.UTF_8)));
    }

    /** A JPEG with datasets of the IIM's second record. */
    public static byte[] withIptc(byte[] jpeg, byte[] datasets) {
        byte[] resource = ByteBuffer.allocate(12 + datasets.length + datasets.length % 2)
                .put(ascii("8BIM"))
                .putShort((short) 0x0404)
                .putShort((short) 0)
                .putInt(datasets.length)
                .put(datasets)
                .array();
        return withSegment(jpeg, 0xED, joined(ascii("Photoshop 3.0\0"), resource));
    }

    /** @param length as the dataset says, whatever its value has */
    public static byte[] dataset(int number, int length, byte[] value) {
        return joined(new byte[] {0x1C, 2, (byte) number, (byte) (length >> 8), (byte) length}, value);
    }

    public static byte[] dataset(int number, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return dataset(number, bytes.length, bytes);
    }

    public static byte[] pngChunk(String type, byte[] content) {
        byte[] typed = joined(ascii(type), content);
        CRC32 crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(typed.length + 8)
                .putInt(content.length)
                .put(typed)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A PNG with a chunk behind its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        int afterHeader = 8 + 25;
        return joined(
                Arrays.copyOf(png, afterHeader),
                pngChunk(type, content),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    /** A PNG of a size, with a few bytes of zeros for its pixels. */
    public static byte[] png(int width, int height, int depth, int colours) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colours)
                .array();
        return joined(
                ascii("\u0089PNG\r\n\u001a\n"),
                pngChunk("IHDR", header),
                pngChunk("IDAT", deflated(new byte[1_000_000])),
                pngChunk("IEND", new byte[0]));
    }

    public static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        while (!deflater.finished()) {
            deflated.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return deflated.toByteArray();
    }

    /** A gigabyte of spaces, compressed. */
    public static byte[] deflatedSpaces(int megabytes) {
        byte[] spaces = new byte[1_000_000];
        Arrays.fill(spaces, (byte) ' ');
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        for (int i = 0; i < megabytes; i++) {
            deflater.setInput(spaces);
            while (!deflater.needsInput()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            deflated.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return deflated.toByteArray();
    }

    /** A GIF whose frames are all the same. */
    public static byte[] gif(byte[] gif, int frames) {
        int start = 13 + 3 * (2 << (gif[10] & 7));
        byte[] frame = Arrays.copyOfRange(gif, start, gif.length - 1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(gif, 0, start);
        for (int i = 0; i < frames; i++) {
            all.writeBytes(frame);
        }
        all.write(';');
        return all.toByteArray();
    }

    /** A TIFF structure of one directory, in little-endian order. */
    public static byte[] tiff(int next, int[]... entries) {
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 * entries.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(ascii("II*\0")).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }
        return tiff.putInt(next).array();
    }
}
