package org.copydesk.platform.storage;

import io.quarkus.logging.Log;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Keeps JSON as compressed bytes: a block of LZ4 behind the byte 1 and the length of the JSON in UTF-8, four bytes with the
 * highest first. JSON that is short, or was stored before there was compression, is there in UTF-8 as it is.
 */
@Converter
public class CompressedJson implements AttributeConverter<String, byte[]> {
    private static final int SHORT = 256;
    private static final byte COMPRESSED = 1;
    private static final int HEADER = 1 + Integer.BYTES;
    private static final LZ4Factory LZ4 = lz4();
    private static final LZ4Compressor COMPRESSOR = LZ4.fastCompressor();
    private static final LZ4SafeDecompressor DECOMPRESSOR = LZ4.safeDecompressor();

    /** LZ4's own code where it is there for the machine: several times as fast as that in Java. */
    private static LZ4Factory lz4() {
        try {
            return LZ4Factory.nativeInstance();
        } catch (LinkageError | AssertionError | UnsupportedOperationException missing) {
            Log.debugf(missing, "LZ4 is used in Java");
            return LZ4Factory.safeInstance();
        }
    }

    @Override
    public byte[] convertToDatabaseColumn(String json) {
        if (json == null) {
            return null;
        }
        byte[] plain = json.getBytes(StandardCharsets.UTF_8);
        if (plain.length < SHORT) {
            return plain;
        }
        byte[] longest = new byte[HEADER + COMPRESSOR.maxCompressedLength(plain.length)];
        ByteBuffer header = ByteBuffer.wrap(longest).put(COMPRESSED).putInt(plain.length);
        int length = COMPRESSOR.compress(plain, 0, plain.length, longest, header.position());
        return Arrays.copyOf(longest, HEADER + length);
    }

    @Override
    public String convertToEntityAttribute(byte[] stored) {
        if (stored == null) {
            return null;
        }
        if (stored.length == 0 || stored[0] != COMPRESSED) {
            return new String(stored, StandardCharsets.UTF_8);
        }
        int length = ByteBuffer.wrap(stored).getInt(1);
        return new String(
                DECOMPRESSOR.decompress(stored, HEADER, stored.length - HEADER, length), StandardCharsets.UTF_8);
    }
}
