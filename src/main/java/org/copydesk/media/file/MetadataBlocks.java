package org.copydesk.media.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * The blocks of a picture file that hold metadata, as they stand in it. None is longer than {@link #LONGEST} bytes; one that
 * is longer is left out.
 */
final class MetadataBlocks {
    /** In bytes, uncompressed. */
    static final int LONGEST = 1_000_000;

    private static final int IS_ANIMATED = 2;
    private static final int FILL = 0xFF;
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int APP11 = 0xEB;
    private static final int APP13 = 0xED;

    /** In all segments together: its decoder keeps them in memory. */
    private static final int MOST_IN_JPEG = 20_000_000;

    private static final byte[] EXIF_IN_JPEG = ascii("Exif\0\0");
    private static final byte[] XMP_IN_JPEG = ascii("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] PHOTOSHOP = ascii("Photoshop 3.0\0");
    private static final byte[] XMP_IN_PNG = ascii("XML:com.adobe.xmp\0");
    private static final byte[] C2PA = ascii("c2pa");

    private byte[] exif;
    private byte[] xmp;
    private byte[] photoshop;
    private byte[] profile;
    private boolean signed;
    private boolean animated;

    private MetadataBlocks() {}

    /** @throws UnreadableImageException for more metadata than a picture may have */
    static MetadataBlocks of(Path file, ImageFormat format) throws IOException, UnreadableImageException {
        MetadataBlocks blocks = new MetadataBlocks();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            switch (format) {
                case JPEG -> blocks.readJpeg(new DataInputStream(in));
                case PNG -> blocks.readPng(new DataInputStream(in));
                case WEBP -> blocks.readWebp(new DataInputStream(in));
                default -> {}
            }
        } catch (EOFException ended) {
            // What came before counts; whether the picture is whole, its decoder tells.
            return blocks;
        }
        return blocks;
    }

    /** Reads the segments before the picture's data (ITU-T T.81, section B.1.1.4). */
    private void readJpeg(DataInputStream in) throws IOException, UnreadableImageException {
        in.skipNBytes(2);
        long read = 0;
        for (int marker = marker(in); marker != START_OF_SCAN && marker != END_OF_IMAGE; marker = marker(in)) {
            if (marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= LAST_RESTART)) {
                continue;
            }
            int length = in.readUnsignedShort() - 2;
            read += length;
            if (length < 0) {
                return;
            }
            if (read > MOST_IN_JPEG) {
                throw new UnreadableImageException("The file has more than " + MOST_IN_JPEG / 1_000_000
                        + " MB of metadata. Save it without previews and editing history.");
            }
            if (marker == APP1 || marker == APP11 || marker == APP13) {
                takeSegment(marker, content(in, length));
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        int marker = in.readUnsignedByte();
        while (marker != FILL) {
            marker = in.readUnsignedByte();
        }
        while (marker == FILL) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private void takeSegment(int marker, byte[] segment) {
        if (marker == APP11) {
            signed |= contains(segment, C2PA);
        } else if (marker == APP13) {
            photoshop = photoshop == null && startsWith(segment, PHOTOSHOP) ? after(segment, PHOTOSHOP) : photoshop;
        } else if (exif == null && startsWith(segment, EXIF_IN_JPEG)) {
            exif = after(segment, EXIF_IN_JPEG);
        } else if (xmp == null && startsWith(segment, XMP_IN_JPEG)) {
            xmp = after(segment, XMP_IN_JPEG);
        }
    }

    /** Reads the chunks of a PNG (W3C Portable Network Graphics, section 5.3). */
    private void readPng(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        while (true) {
            long length = Integer.toUnsignedLong(in.readInt());
            String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            switch (type) {
                case "IEND" -> {
                    return;
                }
                case "eXIf" -> exif = content(in, length);
                case "iCCP" -> profile = profile(content(in, length));
                case "iTXt" -> readText(content(in, length));
                case "caBX" -> {
                    signed = true;
                    in.skipNBytes(length);
                }
                default -> in.skipNBytes(length);
            }
            in.skipNBytes(4);
        }
    }

    /** Keyword, 0, whether it is compressed, 0, language, 0, translated keyword, 0, text. */
    private void readText(byte[] chunk) throws IOException {
        if (chunk == null || !startsWith(chunk, XMP_IN_PNG) || chunk.length < XMP_IN_PNG.length + 4) {
            return;
        }
        boolean isCompressed = chunk[XMP_IN_PNG.length] == 1;
        int at = next(chunk, next(chunk, XMP_IN_PNG.length + 2));
        byte[] text = Arrays.copyOfRange(chunk, at, chunk.length);
        xmp = isCompressed ? inflate(text) : text;
    }

    /** Name, 0, 0 for deflate, the compressed profile. */
    private static byte[] profile(byte[] chunk) throws IOException {
        if (chunk == null) {
            return null;
        }
        int at = Math.min(next(chunk, 0) + 1, chunk.length);
        return inflate(Arrays.copyOfRange(chunk, at, chunk.length));
    }

    private static int next(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }

    /** Reads the chunks of a RIFF file (RFC 9649, section 2.3). */
    private void readWebp(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        while (true) {
            String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (type.length() < 4) {
                return;
            }
            long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
            switch (type) {
                case "EXIF" -> exif = withoutPrefix(content(in, length));
                case "XMP " -> xmp = content(in, length);
                case "VP8X" -> animated = length > 0 && length < LONGEST && (content(in, length)[0] & IS_ANIMATED) != 0;
                case "ICCP" -> profile = content(in, length);
                default -> {
                    signed |= type.equals("C2PA");
                    in.skipNBytes(length);
                }
            }
            in.skipNBytes(length % 2);
        }
    }

    private static byte[] withoutPrefix(byte[] exif) {
        return exif != null && startsWith(exif, EXIF_IN_JPEG) ? after(exif, EXIF_IN_JPEG) : exif;
    }

    private static byte[] content(DataInputStream in, long length) throws IOException {
        if (length > LONGEST) {
            in.skipNBytes(length);
            return null;
        }
        byte[] content = new byte[(int) length];
        in.readFully(content);
        return content;
    }

    private static byte[] inflate(byte[] compressed) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            byte[] content = in.readNBytes(LONGEST + 1);
            return content.length > LONGEST ? null : content;
        } catch (java.util.zip.ZipException broken) {
            return null;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] after(byte[] bytes, byte[] start) {
        return Arrays.copyOfRange(bytes, start.length, bytes.length);
    }

    /** A TIFF structure (Exif 3.0, section 4.5), or null. */
    byte[] exif() {
        return exif;
    }

    /** An XMP packet (ISO 16684-1), or null. */
    byte[] xmp() {
        return xmp;
    }

    /** Photoshop's image resources, of which one holds the IPTC's IIM, or null. */
    byte[] photoshop() {
        return photoshop;
    }

    /** An ICC profile that the decoder does not read by itself, or null. */
    byte[] profile() {
        return profile;
    }

    /** Whether there is a C2PA manifest. */
    boolean signed() {
        return signed;
    }

    /** Whether the file is a WebP with several frames. */
    boolean animated() {
        return animated;
    }
}
