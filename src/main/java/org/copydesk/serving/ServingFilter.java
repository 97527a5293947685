package org.copydesk.serving;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.function.BiConsumer;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.Problem;

/**
 * Turns what a resource shows into the answer that the request wants: in its coding, as 304 to those who have it already.
 * Where the request leads a flight, the answer is kept.
 */
@Provider
@PublicRead
@Priority(FilterOrder.PUBLIC_ANSWER)
class ServingFilter implements ContainerResponseFilter {
    private static final Annotation[] NONE = {};

    private final CurrentVertxRequest current;
    private final AnswerCache cache;
    private final AnswerHeaders headers;
    private final Freshness freshness;
    private final Readers readers;

    ServingFilter(
            CurrentVertxRequest current,
            AnswerCache cache,
            AnswerHeaders headers,
            Freshness freshness,
            Readers readers) {
        this.current = current;
        this.cache = cache;
        this.headers = headers;
        this.freshness = freshness;
        this.readers = readers;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        serve(request, response);
        readers.mark(response);
    }

    private void serve(ContainerRequestContext request, ContainerResponseContext response) {
        RoutingContext context = current.getCurrent();
        Flight flight = context == null ? null : context.get(Flight.KEY);
        StoredAnswer answer = answer(response, flight == null ? 0 : flight.asOf());
        if (answer == null) {
            return;
        }
        if (flight != null) {
            cache.land(flight, answer);
        }
        if (answer.problem() == null) {
            show(answer, request, response);
        } else if (answer.isUnavailable() && flight != null) {
            showBefore(flight.before(), request, response);
        }
    }

    /** Null for what only this request is answered with. */
    private StoredAnswer answer(ContainerResponseContext response, long asOf) {
        Object entity = response.getEntity();
        if (entity instanceof Representation shown) {
            return StoredAnswer.of(asOf, shown, headers.of(shown));
        }
        if (entity instanceof Moved moved) {
            return StoredAnswer.ofRedirect(asOf, headers.of(moved));
        }
        return entity instanceof Problem problem
                ? StoredAnswer.of(asOf, problem, AnswerHeaders.ofProblem(response.getStringHeaders()))
                : null;
    }

    /** Where the database went away under this request, what was shown before is better than nothing. */
    private void showBefore(StoredAnswer before, ContainerRequestContext request, ContainerResponseContext response) {
        if (freshness.isBetterThanNone(before) && before.isRepresentation()) {
            response.getHeaders().remove(HttpHeaders.RETRY_AFTER);
            response.setStatus(Status.OK.getStatusCode());
            StaleMark.HEADERS.forEach(putting(response));
            show(before, request, response);
        }
    }

    private static void show(StoredAnswer answer, ContainerRequestContext request, ContainerResponseContext response) {
        if (answer.isRedirect()) {
            response.setEntity(null);
            response.setStatus(Status.PERMANENT_REDIRECT.getStatusCode());
            answer.headers().forEach(putting(response));
        } else {
            Variant variant = answer.in(answer.codingFor(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
            Preconditions preconditions = new Preconditions(
                    request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                    request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
            if (preconditions.areMetBy(variant.etag(), answer.lastModified())) {
                response.setEntity(null);
                response.setStatus(Status.NOT_MODIFIED.getStatusCode());
                response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
                answer.forEachHeaderOfUnchanged(variant, putting(response));
            } else {
                answer.forEachHeader(variant, putting(response));
                response.getHeaders()
                        .putSingle(HttpHeaders.CONTENT_LENGTH, variant.length().toString());
                response.setEntity(variant.bytes(), NONE, MediaType.valueOf(answer.mediaType()));
            }
        }
    }

    private static BiConsumer<CharSequence, CharSequence> putting(ContainerResponseContext response) {
        return (name, value) -> response.getHeaders().putSingle(name.toString(), value.toString());
    }
}
