package org.copydesk.delivery.cache;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.time.Instant;
import org.copydesk.access.read.PublicRead;
import org.copydesk.access.read.ReadAccess;
import org.copydesk.delivery.answer.Moved;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.Problem;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;

/** Encodes a resource's answer for its request, completes the pending answer, and stores it in the cache. */
@Provider
@PublicRead
@Priority(FilterOrder.PUBLIC_ANSWER)
class PublicAnswerFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /** The request property that has the time when the edition last changed before it was read. */
    private static final String LAST_MODIFIED = "copydesk.last-modified";

    private static final Annotation[] NONE = {};

    private final CurrentVertxRequest current;
    private final AnswerCache cache;
    private final AnswerHeaders headers;
    private final Freshness freshness;
    private final ReadAccess access;

    PublicAnswerFilter(
            CurrentVertxRequest current,
            AnswerCache cache,
            AnswerHeaders headers,
            Freshness freshness,
            ReadAccess access) {
        this.current = current;
        this.cache = cache;
        this.headers = headers;
        this.freshness = freshness;
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // What a partner is shown changes with its entitlement, too.
        request.setProperty(LAST_MODIFIED, access.partner().isEmpty() ? freshness.lastModified() : freshness.now());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        serve(request, response);
        if (access.partner().isPresent()) {
            // It is for nobody else.
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            access.quota().forEach(response.getHeaders()::putSingle);
        }
    }

    private void serve(ContainerRequestContext request, ContainerResponseContext response) {
        RoutingContext context = current.getCurrent();
        PendingAnswer pending = context == null ? null : context.get(PendingAnswer.KEY);
        Instant lastModified = (Instant) request.getProperty(LAST_MODIFIED);
        StoredAnswer answer = answer(response, pending == null ? 0 : pending.asOf(), lastModified);
        if (answer == null) {
            return;
        }
        if (pending != null) {
            cache.complete(pending, answer);
        }
        AnswerWriter writer = new ResponseWriter(request, response, context, freshness.now());
        if (answer.problem() == null) {
            writer.write(answer);
        } else if (answer.isUnavailable() && pending != null) {
            writeBefore(pending.before(), writer, response);
        }
    }

    /** Null for what only this request is answered with. */
    private StoredAnswer answer(ContainerResponseContext response, long asOf, Instant lastModified) {
        Object entity = response.getEntity();
        if (entity instanceof Representation read) {
            Instant dated = read.until() == null ? lastModified : freshness.now();
            Representation shown = read.lastModified() == null ? read.modified(dated) : read;
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
    private void writeBefore(StoredAnswer before, AnswerWriter writer, ContainerResponseContext response) {
        if (freshness.isBetterThanNone(before) && before.isRepresentation()) {
            response.getHeaders().remove(HttpHeaders.RETRY_AFTER);
            writer.markStale();
            writer.write(before);
        }
    }

    /** Writes to RESTEasy. */
    private static final class ResponseWriter extends AnswerWriter {
        private final ContainerRequestContext request;
        private final ContainerResponseContext response;
        private final RoutingContext context;

        ResponseWriter(
                ContainerRequestContext request,
                ContainerResponseContext response,
                RoutingContext context,
                Instant now) {
            super(now);
            this.context = context;
            this.request = request;
            this.response = response;
        }

        @Override
        String requestHeader(CharSequence name) {
            return request.getHeaderString(name.toString());
        }

        @Override
        void header(CharSequence name, CharSequence value) {
            response.getHeaders().putSingle(name.toString(), value.toString());
        }

        @Override
        void end(int status) {
            response.setEntity(null);
            response.setStatus(status);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }

        @Override
        void refuse(ProblemException problem) {
            response.setStatus(problem.code().status());
            response.setEntity(RouterProblems.of(context, problem), NONE, MediaType.valueOf(Problem.MEDIA_TYPE));
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }

        @Override
        void end(StoredAnswer answer, Variant variant) {
            response.setStatus(Status.OK.getStatusCode());
            response.setEntity(variant.bytes(), NONE, MediaType.valueOf(answer.mediaType()));
        }
    }
}
