package org.copydesk.body;

/** A body that can't be accepted. The message is the detail, and names nothing of the code. */
public final class InvalidBodyException extends RuntimeException {
    private final String pointer;
    private final String code;

    public InvalidBodyException(String pointer, String code, String detail) {
        super(detail);
        this.pointer = pointer;
        this.code = code;
    }

    /** JSON pointer (RFC 6901) to the fault, relative to the content of the body; empty for the content as a whole. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong, for machines: a word or words joined by hyphens, such as {@code unknown-field}. */
    public String code() {
        return code;
    }

    /** What to change, as a sentence. */
    public String detail() {
        return getMessage();
    }
}
