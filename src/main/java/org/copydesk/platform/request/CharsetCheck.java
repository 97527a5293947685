package org.copydesk.platform.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.RouterProblems;
import org.copydesk.platform.web.GzipBodies;

/** Refuses bodies whose Content-Type names no media type or no known charset, or whose Content-Encoding nobody here can read. */
@ApplicationScoped
class CharsetCheck {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

    void guard(@Observes Router router) {
        router.route().order(FilterOrder.CHARSET_CHECK).handler(CharsetCheck::check);
    }

    private static void check(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        boolean isKnown = type == null || isKnown(type);
        if (isKnown && isReadable(request.request())) {
            request.next();
        } else if (isKnown) {
            RouterProblems.refuse(request, GzipBodies.unreadable());
        } else {
            RouterProblems.refuse(
                    request,
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Name a media type in Content-Type, and if it has a charset, one such as UTF-8.");
        }
    }

    private static boolean isReadable(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.CONTENT_ENCODING)
                || BodyCollector.WITHOUT_BODY.contains(request.method().name())
                || GzipBodies.isReadable(String.join(",", request.headers().getAll(HttpHeaders.CONTENT_ENCODING)));
    }

    private static boolean isKnown(String type) {
        Matcher charset = CHARSET.matcher(type);
        try {
            return !type.isBlank() && (!charset.find() || Charset.isSupported(charset.group(1)));
        } catch (IllegalCharsetNameException unfit) {
            return false;
        }
    }
}
