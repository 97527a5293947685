package org.copydesk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import org.copydesk.platform.web.HttpDates;

/** Sends representations the way caches want them: tagged, dated, and as 304 to those who have them already. */
@ApplicationScoped
class PublicAnswers {
    private final String cacheControl;

    PublicAnswers(DeliveryConfig config) {
        cacheControl = (config.isPublic() ? "public" : "private")
                + ", max-age=" + config.maxAge().toSeconds()
                + ", stale-while-revalidate=" + config.staleWhileRevalidate().toSeconds()
                + ", stale-if-error=" + config.staleIfError().toSeconds();
    }

    Response answer(Representation shown, HttpHeaders request) {
        boolean known = shown.etag().isNamedIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                || isUnmodified(shown, request);
        Response.ResponseBuilder answer =
                known ? Response.notModified() : Response.ok(shown.bytes(), MediaType.APPLICATION_JSON);
        answer.header(HttpHeaders.ETAG, shown.etag().value()).header(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (shown.lastModified() != null) {
            answer.header(HttpHeaders.LAST_MODIFIED, HttpDates.format(shown.lastModified()));
        }
        return (shown.next() == null ? answer : answer.header(HttpHeaders.LINK, "<" + shown.next() + ">; rel=\"next\""))
                .build();
    }

    /** If-Modified-Since counts only without If-None-Match (RFC 9110, section 13.1.3). */
    private static boolean isUnmodified(Representation shown, HttpHeaders request) {
        if (shown.lastModified() == null || request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
            return false;
        }
        String since = request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        return since != null && HttpDates.isNotAfter(shown.lastModified().truncatedTo(ChronoUnit.SECONDS), since);
    }

    Response moved(String path) {
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .location(URI.create(path))
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .build();
    }
}
