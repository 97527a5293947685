package org.copydesk.platform.request;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Refuses imports and exports above the limit, so that their slow clients leave threads and connections to others. */
@Provider
@Transfer
@NonBlocking
@Priority(FilterOrder.TRANSFER_LIMIT)
@ApplicationScoped
class TransferLimit implements ContainerRequestFilter {
    private static final Duration LATER = Duration.ofSeconds(30);

    private final int most;
    private final Semaphore free;

    TransferLimit(TransferConfig config) {
        most = config.atOnce();
        free = new Semaphore(most);
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (!free.tryAcquire()) {
            throw new ProblemException(
                            ErrorCode.UNAVAILABLE,
                            "This node runs " + most + " imports and exports already. Try again when one has ended.")
                    .retryAfter(LATER);
        }
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) context).getServerRequestContext();
        request.registerCompletionCallback(completed -> free.release());
    }
}
