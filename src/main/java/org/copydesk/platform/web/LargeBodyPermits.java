package org.copydesk.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.common.core.ResteasyReactiveCallbackContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Bounds the bytes of large request bodies that are worked on at once. Parsed, stored and rendered, a body takes up to some
 * thirty times its length of memory, hence a share of the heap. A request waits for a moment for its permits, and is a 503
 * if it gets none; they are returned when its processing ends, not when its client goes away.
 */
@Provider
@Priority(Priorities.USER + 1)
class LargeBodyPermits implements ContainerRequestFilter {
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final int LARGE = 20_000;

    /** What a body counts for at least, since a short one can become a long one. */
    private static final int LEAST = 400_000;

    private static final int SHARE_OF_HEAP = 64;

    /** Of the permits that there are, with those that are waited for. */
    private static final int MOST_ASKED = 3;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Semaphore bytes;
    private final AtomicLong asked = new AtomicLong();
    private final int most;
    private final Duration longestWait;
    private final Set<String> streamed;

    @Inject
    LargeBodyPermits(@Any Instance<StreamedBody> streamed) {
        this(
                (int) Math.min(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP, Integer.MAX_VALUE),
                LONGEST_WAIT,
                streamed.stream().map(StreamedBody::path).collect(Collectors.toSet()));
    }

    LargeBodyPermits(int most, Duration longestWait, Set<String> streamed) {
        this.most = most;
        this.longestWait = longestWait;
        this.streamed = streamed;
        this.bytes = new Semaphore(most, true);
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!isLarge(request) || streamed.contains(request.getUriInfo().getPath())) {
            return;
        }
        // Read before it is weighed: a slow sender holds no permits, and the length need not have been announced.
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        int permits = permits(body.length);
        if (permits > 0) {
            take(permits);
            ((ResteasyReactiveCallbackContext)
                            ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext())
                    .registerCompletionCallback(failure -> release(permits));
        }
    }

    private static boolean isLarge(ContainerRequestContext request) {
        boolean isChunked = request.getHeaders().containsKey(TRANSFER_ENCODING);
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return (isChunked || (announced != null && Long.parseLong(announced) > LARGE))
                && !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType());
    }

    /** A permit for each byte of a large body, some for a short one, and at most all that there are. */
    int permits(int length) {
        return length <= LARGE ? 0 : Math.min(Math.max(length, LEAST), most);
    }

    void take(int permits) {
        try {
            if (asked.addAndGet(permits) <= (long) MOST_ASKED * most
                    && bytes.tryAcquire(permits, longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        asked.addAndGet(-permits);
        throw new ProblemException(
                        ErrorCode.UNAVAILABLE,
                        "Too many large requests are worked on at the same moment. Try again in a moment.")
                .retryAfter(longestWait);
    }

    void release(int permits) {
        bytes.release(permits);
        asked.addAndGet(-permits);
    }
}
