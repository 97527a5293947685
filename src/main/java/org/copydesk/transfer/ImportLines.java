package org.copydesk.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a body of any length into lines, one in memory at a time, none longer than it may be. */
final class ImportLines {
    private static final int BUFFER = 64 * 1024;
    private static final int NEW_LINE = '\n';
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream body;
    private final int longest;
    private final byte[] read = new byte[BUFFER];
    private int from;
    private int to;
    private long number;

    ImportLines(InputStream body, int longest) {
        this.body = body;
        this.longest = longest;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param json without the line's end; null for a line that is too long
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copied by nobody
    record Line(long number, byte[] json) {
        private boolean isBlank() {
            if (json != null) {
                for (byte character : json) {
                    if (character != ' ' && character != '\t' && character != '\r') {
                        return false;
                    }
                }
            }
            return json != null;
        }

        int length() {
            return json == null ? 0 : json.length;
        }
    }

    /** The next line that is not blank; null behind the last. */
    Line next() throws IOException {
        Line line = nextOfAll();
        while (line != null && line.isBlank()) {
            line = nextOfAll();
        }
        return line;
    }

    private Line nextOfAll() throws IOException {
        if (!fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
        long length = 0;
        boolean ended = false;
        while (!ended && fill()) {
            int end = endOfLine();
            length += end - from;
            if (length <= longest) {
                line.write(read, from, end - from);
            }
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        number++;
        return new Line(number, length > longest ? null : withoutMark(line.toByteArray()));
    }

    /** Whether there is more to read, which then lies in the buffer. */
    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(body.read(read), 0);
        }
        return from < to;
    }

    /** Where the line ends, or else what is in the buffer. */
    private int endOfLine() {
        int end = from;
        while (end < to && read[end] != NEW_LINE) {
            end++;
        }
        return end;
    }

    private byte[] withoutMark(byte[] line) {
        boolean isMarked = number == 1
                && line.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(BYTE_ORDER_MARK, Arrays.copyOf(line, BYTE_ORDER_MARK.length));
        return isMarked ? Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length) : line;
    }
}
