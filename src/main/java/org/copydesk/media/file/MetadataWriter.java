package org.copydesk.media.file;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Puts metadata into encoded pictures that have none. */
final class MetadataWriter {
    private static final byte[] XMP_IN_JPEG = ascii("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] PHOTOSHOP = ascii("Photoshop 3.0\0");
    private static final byte[] XMP_IN_PNG = ascii("XML:com.adobe.xmp\0\0\0\0\0");

    /** Photoshop's image resource that holds the IIM, with an empty name. */
    private static final byte[] IIM_RESOURCE = {'8', 'B', 'I', 'M', 4, 4, 0, 0};

    private static final int APP1 = 0xFFE1;
    private static final int APP13 = 0xFFED;
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_HEADER = 25;
    private static final int RIFF_HEADER = 12;
    private static final int HAS_XMP = 4;
    private static final int HAS_ALPHA = 16;

    private MetadataWriter() {}

    static byte[] embed(byte[] picture, ImageFormat format, EmbeddedMetadata metadata, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.length + 4096);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            switch (format) {
                case JPEG -> writeJpeg(out, picture, metadata);
                case PNG -> writePng(out, picture, metadata);
                case WEBP -> writeWebp(out, picture, metadata, width, height);
                default -> throw new IllegalArgumentException("No rendition is a " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes the segments after the start of image (ITU-T T.81, section B.1.1). */
    private static void writeJpeg(DataOutputStream out, byte[] picture, EmbeddedMetadata metadata) throws IOException {
        out.write(picture, 0, 2);
        byte[] iim = metadata.iim();
        byte[] xmp = metadata.xmp();
        out.writeShort(APP1);
        out.writeShort(2 + XMP_IN_JPEG.length + xmp.length);
        out.write(XMP_IN_JPEG);
        out.write(xmp);
        out.writeShort(APP13);
        out.writeShort(2 + PHOTOSHOP.length + IIM_RESOURCE.length + 4 + iim.length + iim.length % 2);
        out.write(PHOTOSHOP);
        out.write(IIM_RESOURCE);
        out.writeInt(iim.length);
        out.write(iim);
        out.write(new byte[iim.length % 2]);
        out.write(picture, 2, picture.length - 2);
    }

    /** Writes a text chunk after the header. */
    private static void writePng(DataOutputStream out, byte[] picture, EmbeddedMetadata metadata) throws IOException {
        int head = PNG_SIGNATURE + PNG_HEADER;
        byte[] xmp = metadata.xmp();
        byte[] chunk = concat(ascii("iTXt"), XMP_IN_PNG, xmp);
        CRC32 sum = new CRC32();
        sum.update(chunk);
        out.write(picture, 0, head);
        out.writeInt(chunk.length - 4);
        out.write(chunk);
        out.writeInt((int) sum.getValue());
        out.write(picture, head, picture.length - head);
    }

    /** Makes the file an extended one, with the picture's chunks as they are and XMP behind them (RFC 9649, section 2.7). */
    private static void writeWebp(
            DataOutputStream out, byte[] picture, EmbeddedMetadata metadata, int width, int height) throws IOException {
        byte[] xmp = metadata.xmp();
        boolean isExtended = new String(picture, RIFF_HEADER, 4, StandardCharsets.US_ASCII).equals("VP8X");
        int from = isExtended ? RIFF_HEADER + 18 : RIFF_HEADER;
        boolean hasAlpha = isExtended
                ? (picture[RIFF_HEADER + 8] & HAS_ALPHA) != 0
                : new String(picture, RIFF_HEADER, 4, StandardCharsets.US_ASCII).equals("VP8L");
        int chunks = picture.length - from;
        out.write(ascii("RIFF"));
        writeLittleEndian(out, 4, 4 + 18 + chunks + 8 + xmp.length + xmp.length % 2);
        out.write(ascii("WEBPVP8X"));
        writeLittleEndian(out, 4, 10);
        writeLittleEndian(out, 4, HAS_XMP | (hasAlpha ? HAS_ALPHA : 0));
        writeLittleEndian(out, 3, width - 1);
        writeLittleEndian(out, 3, height - 1);
        out.write(picture, from, chunks);
        out.write(ascii("XMP "));
        writeLittleEndian(out, 4, xmp.length);
        out.write(xmp);
        out.write(new byte[xmp.length % 2]);
    }

    private static void writeLittleEndian(DataOutputStream out, int bytes, int value) throws IOException {
        for (int i = 0; i < bytes; i++) {
            out.write(value >> (8 * i));
        }
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
