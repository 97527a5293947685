package org.copydesk.platform.storage;

import io.quarkus.logging.Log;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Compresses JSON for storage: a block of LZ4 behind the byte 1 and the length of the JSON in UTF-8, four bytes with
 * the highest first. JSON that is short, or was stored before there was compression, is there in UTF-8 as it is.
 * Columns hold it by {@link StoredJsonConverter}.
 */
public final class StoredJson {
    private static final int SHORT = 256;
    private static final byte COMPRESSED = 1;
    private static final int HEADER = 1 + Integer.BYTES;
    private static final LZ4Factory LZ4 = lz4();
    private static final LZ4Compressor COMPRESSOR = LZ4.fastCompressor();
    private static final LZ4SafeDecompressor DECOMPRESSOR = LZ4.safeDecompressor();

    private final byte[] stored;
    private final UnaryOperator<byte[]> completion;

    private StoredJson(byte[] stored) {
        this(stored, UnaryOperator.identity());
    }

    private StoredJson(byte[] stored, UnaryOperator<byte[]> completion) {
        this.stored = stored;
        this.completion = completion;
    }

    /** LZ4's own code where it is there for the machine: several times as fast as that in Java. */
    private static LZ4Factory lz4() {
        try {
            return LZ4Factory.nativeInstance();
        } catch (LinkageError | AssertionError | UnsupportedOperationException missing) {
            Log.debugf(missing, "LZ4 is used in Java");
            return LZ4Factory.safeInstance();
        }
    }

    /** JSON in UTF-8. */
    public static StoredJson of(byte[] json) {
        if (json.length < SHORT) {
            return new StoredJson(json.clone());
        }
        byte[] longest = new byte[HEADER + COMPRESSOR.maxCompressedLength(json.length)];
        ByteBuffer header = ByteBuffer.wrap(longest).put(COMPRESSED).putInt(json.length);
        int length = COMPRESSOR.compress(json, 0, json.length, longest, header.position());
        return new StoredJson(Arrays.copyOf(longest, HEADER + length));
    }

    static StoredJson ofStored(byte[] stored) {
        return new StoredJson(stored);
    }

    byte[] stored() {
        return stored;
    }

    /** The same JSON, of which something is completed whenever it is read. */
    public StoredJson completed(UnaryOperator<byte[]> newCompletion) {
        return new StoredJson(stored, newCompletion);
    }

    /** The JSON in UTF-8. */
    public byte[] utf8() {
        return completion.apply(
                isCompressed()
                        ? DECOMPRESSOR.decompress(stored, HEADER, stored.length - HEADER, length())
                        : stored.clone());
    }

    /** How many bytes the JSON has in UTF-8. */
    public int length() {
        return isCompressed() ? ByteBuffer.wrap(stored).getInt(1) : stored.length;
    }

    private boolean isCompressed() {
        return stored.length > 0 && stored[0] == COMPRESSED;
    }

    /** The JSON. */
    public String text() {
        return new String(utf8(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredJson json && Arrays.equals(stored, json.stored);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(stored);
    }

    @Override
    public String toString() {
        return text();
    }
}
