package org.copydesk.wire.text;

/** Thrown for bytes that can't be read as a pasted story. The message is a sentence for the person who pasted them. */
public final class UnreadableWireException extends RuntimeException {
    /** What is wrong with the text. */
    public enum Reason {
        /** Nothing but blanks. */
        EMPTY,
        /** A file of some other kind, or text with control characters. */
        BINARY,
        /** Text in an encoding that cannot be told with certainty. */
        ENCODING,
        /** One line alone, in which no headline can be told from a story. */
        SINGLE_LINE
    }

    private final Reason reason;

    public UnreadableWireException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
