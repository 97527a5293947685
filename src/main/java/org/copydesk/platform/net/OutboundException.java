package org.copydesk.platform.net;

/** Thrown for a call that can't be made. */
public final class OutboundException extends Exception {
    private static final long serialVersionUID = 1L;

    private final OutboundFailure failure;

    OutboundException(OutboundFailure failure) {
        super(failure.word(), null, false, false);
        this.failure = failure;
    }

    public OutboundFailure failure() {
        return failure;
    }
}
