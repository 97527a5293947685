package org.copydesk.delivery.media;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Map;
import org.copydesk.edition.rendering.ImageAddresses;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.files.FileStore;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;

/**
 * Sends renditions from the folder of public files. What an address names never changes, so that caches keep it for a year; an
 * address whose picture is not public, or not any more, is unknown.
 */
@ApplicationScoped
class MediaRoute {
    private static final String ADDRESS =
            ImageAddresses.PATH + "/(?<image>[0-9a-f-]{36})/(?<hash>[0-9a-f]{24})/(?<name>\\w+)[.](?<extension>\\w+)";
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("jpg", "image/jpeg", "png", "image/png", "webp", "image/webp");
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final int NO_CONTENT = 204;
    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_MODIFIED = 304;

    private final FileStore store;

    MediaRoute(FileStore store) {
        this.store = store;
    }

    void open(@Observes Router router) {
        store.publicFolder().ifPresent(folder -> router.routeWithRegex(ADDRESS)
                .order(FilterOrder.PICTURES)
                .handler(request -> answer(request, folder)));
    }

    private static void answer(RoutingContext request, Path folder) {
        HttpMethod method = request.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            try {
                send(request, folder);
            } catch (ProblemException refused) {
                RouterProblems.answer(request, refused);
            }
        } else if (method.equals(HttpMethod.OPTIONS)) {
            request.response()
                    .setStatusCode(NO_CONTENT)
                    .putHeader(HttpHeaders.ALLOW, METHODS)
                    .end();
        } else {
            RouterProblems.refuse(
                    request,
                    new ProblemException(ErrorCode.METHOD_NOT_ALLOWED, "A picture can be read only.")
                            .header("Allow", METHODS));
        }
    }

    private static void send(RoutingContext request, Path folder) {
        String name = request.pathParam("name") + "." + request.pathParam("extension");
        String mediaType = MEDIA_TYPES.get(request.pathParam("extension"));
        Path file = folder.resolve(request.pathParam("image"))
                .resolve(request.pathParam("hash"))
                .resolve(name);
        long length = mediaType == null ? 0 : file.toFile().length();
        if (length == 0) {
            throw ProblemException.notFound("picture", name);
        }
        String tag = "\"" + request.pathParam("hash") + "-" + name + "\"";
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR)
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (isKnown(request, tag)) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        ByteRange range = ByteRange.of(request.request(), tag, length);
        if (!range.isWhole(length)) {
            response.setStatusCode(PARTIAL_CONTENT).putHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(length));
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(range.length()));
        if (request.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.sendFile(file.toString(), range.first(), range.length())
                    .onFailure(failed -> request.response().close());
        }
    }

    /** RFC 9110, section 13.1.2; an address that is asked for has one tag for good. */
    private static boolean isKnown(RoutingContext request, String tag) {
        return request.request().headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(tags -> tags.contains(tag) || tags.strip().equals("*"));
    }
}
