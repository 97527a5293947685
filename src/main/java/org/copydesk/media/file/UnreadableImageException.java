package org.copydesk.media.file;

/** Says why a file can't be taken as a picture, in words for who sent it. */
public final class UnreadableImageException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableImageException(String reason) {
        super(reason);
    }

    UnreadableImageException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
