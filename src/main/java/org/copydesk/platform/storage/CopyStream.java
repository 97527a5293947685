package org.copydesk.platform.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table of PostgreSQL, in the binary format of its COPY statement. A value's class says its column's
 * type: UUID is uuid, Integer integer, Long bigint, Boolean boolean, Instant timestamptz, byte[] bytea, String and enums any
 * text.
 */
final class CopyStream implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NO_VALUE = -1;
    private static final int END = -1;
    private static final int FULL = 1 << 16;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyIn copy;
    private byte[] buffer = new byte[FULL + (1 << 14)];
    private int length;
    private int row;
    private int columns;

    private CopyStream(CopyIn copy) {
        this.copy = copy;
        writeBytes(SIGNATURE);
        writeInt(0); // no flags
        writeInt(0); // no extension of the header
    }

    /** Begins to copy, by a statement "copy ... from stdin (format binary)". */
    static CopyStream open(Connection connection, String statement) throws SQLException {
        return new CopyStream(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement));
    }

    void beginRow() {
        row = length;
        columns = 0;
        writeShort(0); // their number, once it is known
    }

    void endRow() throws SQLException {
        buffer[row] = (byte) (columns >> 8);
        buffer[row + 1] = (byte) columns;
        if (length >= FULL) {
            send();
        }
    }

    /** The row's next value, which may be null. */
    void value(Object value) {
        columns++;
        if (value == null) {
            writeInt(NO_VALUE);
        } else if (value instanceof String text) {
            writeField(text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof UUID id) {
            writeInt(2 * Long.BYTES);
            writeLong(id.getMostSignificantBits());
            writeLong(id.getLeastSignificantBits());
        } else if (value instanceof Integer number) {
            writeInt(Integer.BYTES);
            writeInt(number);
        } else if (value instanceof Long number) {
            writeInt(Long.BYTES);
            writeLong(number);
        } else if (value instanceof Instant time) {
            writeInt(Long.BYTES);
            writeLong(ChronoUnit.MICROS.between(EPOCH, time));
        } else if (value instanceof Boolean truth) {
            writeField(new byte[] {(byte) (truth ? 1 : 0)});
        } else if (value instanceof byte[] bytes) {
            writeField(bytes);
        } else if (value instanceof Enum<?> constant) {
            writeField(constant.name().getBytes(StandardCharsets.UTF_8));
        } else {
            throw new IllegalArgumentException("No column takes a " + value.getClass());
        }
    }

    private void writeField(byte[] bytes) {
        writeInt(bytes.length);
        writeBytes(bytes);
    }

    private void writeBytes(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void writeLong(long number) {
        writeInt((int) (number >> Integer.SIZE));
        writeInt((int) number);
    }

    private void writeInt(int number) {
        writeShort(number >> Short.SIZE);
        writeShort(number);
    }

    private void writeShort(int number) {
        makeRoom(Short.BYTES);
        buffer[length++] = (byte) (number >> Byte.SIZE);
        buffer[length++] = (byte) number;
    }

    private void makeRoom(int bytes) {
        if (buffer.length - length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(length + bytes, 2 * buffer.length));
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    /** Sends what is left, and waits until all is stored. */
    void finish() throws SQLException {
        writeShort(END);
        send();
        copy.endCopy();
    }

    /** Takes back what was not finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
