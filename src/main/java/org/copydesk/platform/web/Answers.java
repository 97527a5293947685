package org.copydesk.platform.web;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Builds answers of the desk: never stored by a cache, and where things change, tagged with the version that a change
 * must name.
 */
public final class Answers {
    private Answers() {}

    public static <T> RestResponse<T> ok(T entity, ETag etag) {
        return tagged(RestResponse.ResponseBuilder.ok(entity), etag);
    }

    public static <T> RestResponse<T> ok(T entity) {
        return unstored(RestResponse.ResponseBuilder.ok(entity)).build();
    }

    public static <T> RestResponse<T> created(String path, T entity) {
        return unstored(RestResponse.ResponseBuilder.<T>created(URI.create(path))
                        .entity(entity))
                .build();
    }

    public static <T> RestResponse<T> created(String path, T entity, ETag etag) {
        return tagged(RestResponse.ResponseBuilder.<T>created(URI.create(path)).entity(entity), etag);
    }

    /**
     * Redirects a request for an earlier address to the present one (308), with the same method and body.
     *
     * @param address with {@code %s} where the key stands
     * @return the present key
     */
    public static String present(String address, String asked, String present) {
        if (!asked.equals(present)) {
            throw new RedirectionException(Response.status(Response.Status.PERMANENT_REDIRECT)
                    .location(URI.create(String.format(Locale.ROOT, address, present)))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
        }
        return present;
    }

    /** 204 for a part that is gone; the tag is that of the whole. */
    public static RestResponse<Void> removed(ETag etag) {
        return tagged(RestResponse.ResponseBuilder.noContent(), etag);
    }

    private static <T> RestResponse<T> tagged(RestResponse.ResponseBuilder<T> answer, ETag etag) {
        return unstored(answer.header(HttpHeaders.ETAG, etag.value())).build();
    }

    private static <T> RestResponse.ResponseBuilder<T> unstored(RestResponse.ResponseBuilder<T> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
