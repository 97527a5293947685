package org.copydesk.platform.request;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.platform.FilterOrder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Reads the request's body into memory on the event loop, and then hands the request to a worker thread. It comes after the
 * operation was matched and its role required, so that a request that is refused costs no memory, and a slow sender no thread.
 */
@Provider
@NonBlocking
@Priority(FilterOrder.BODY_COLLECTOR)
@ApplicationScoped
class BodyCollector implements ContainerRequestFilter {
    /** The request property that has the length of its body, in bytes. */
    static final String LENGTH = "copydesk.body-length";

    /** The methods of requests that have none. */
    static final Set<String> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Anybody may send a form: it is small, and all of them leave room for what staff and partners send. */
    static final long LARGEST_FORM = 65_536;

    private static final int SHARE_OF_FORMS = 8;

    private final WorkerThreads threads;
    private final CollectedBody.Limits limits;
    private final CollectedBody.Limits forms;
    private final Set<String> streamed;
    private final Map<String, OptionalOperation> optional;

    BodyCollector(
            WorkerThreads threads,
            RequestConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest,
            @Any Instance<StreamedBody> streamed,
            @Any Instance<OptionalOperation> optional) {
        this.threads = threads;
        long room = config.bodies().asLongValue();
        this.limits = limits(largest.asLongValue(), room, config);
        this.forms = limits(LARGEST_FORM, room / SHARE_OF_FORMS, config);
        this.streamed = streamed.stream().map(StreamedBody::path).collect(Collectors.toSet());
        this.optional = optional.stream().collect(Collectors.toMap(OptionalOperation::path, Function.identity()));
    }

    private static CollectedBody.Limits limits(long largest, long room, RequestConfig config) {
        return new CollectedBody.Limits(
                largest,
                new Semaphore((int) Math.min(room, Integer.MAX_VALUE)),
                config.bodyTimeout(),
                config.bodyIdleTimeout());
    }

    @Override
    public void filter(ContainerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) context).getServerRequestContext();
        String path = context.getUriInfo().getPath();
        Optional.ofNullable(optional.get(path)).ifPresent(OptionalOperation::requireOffered);
        if (WITHOUT_BODY.contains(context.getMethod()) || streamed.contains(path)) {
            handOver(request);
        } else {
            boolean isForm = FormTypeOnEmptyBody.isForm(context.getHeaderString(HttpHeaders.CONTENT_TYPE));
            new CollectedBody(request, isForm ? forms : limits, body -> take(request, body)).collect();
        }
    }

    private void take(ResteasyReactiveRequestContext request, ByteArrayInputStream body) {
        request.setProperty(LENGTH, body.available());
        request.setInputStream(body);
        handOver(request);
    }

    private void handOver(ResteasyReactiveRequestContext request) {
        if (request.getResteasyReactiveResourceInfo().isNonBlocking || BlockingOperationControl.isBlockingAllowed()) {
            request.resume();
            return;
        }
        threads.requireRoom();
        request.suspend();
        request.resume(threads);
    }
}
