package org.copydesk.platform.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import org.copydesk.platform.problem.ProblemException;

/** The permits of one request for the large bodies that it works on; they are returned when its processing ends. */
@RequestScoped
public class RequestPermits {
    private final LargeBodyPermits permits;
    private int held;

    RequestPermits(LargeBodyPermits permits) {
        this.permits = permits;
    }

    /**
     * Takes what a body of this length needs, unless the request has as many already.
     *
     * @param length in bytes or characters
     * @throws ProblemException 503 if there is no room for it in time
     */
    public void require(int length) {
        int needed = permits.permits(length);
        if (needed > held) {
            permits.take(needed - held);
            held = needed;
        }
    }

    @PreDestroy
    void release() {
        permits.release(held);
    }
}
