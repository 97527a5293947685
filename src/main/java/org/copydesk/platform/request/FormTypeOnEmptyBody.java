package org.copydesk.platform.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.copydesk.platform.FilterOrder;

/**
 * Removes the media type of forms from requests without a body: many clients name it wherever they POST nothing, and
 * an operation that needs no body would refuse them for it.
 */
@ApplicationScoped
class FormTypeOnEmptyBody {
    private static final String FORM = HttpHeaders.APPLICATION_X_WWW_FORM_URLENCODED.toString();

    void clear(@Observes Router router) {
        router.route().order(FilterOrder.FORM_TYPE).handler(FormTypeOnEmptyBody::clear);
    }

    private static void clear(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isForm(request.getHeader(HttpHeaders.CONTENT_TYPE)) && isEmpty(request)) {
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        context.next();
    }

    /** @param contentType as it was sent, or null */
    static boolean isForm(String contentType) {
        return contentType != null && contentType.regionMatches(true, 0, FORM, 0, FORM.length());
    }

    private static boolean isEmpty(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return length.equals("0");
        }
        return request.version() != HttpVersion.HTTP_2 && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
