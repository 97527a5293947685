package org.copydesk.delivery.media;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.copydesk.edition.rendering.ImageAddresses;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.files.FileSignatures;
import org.copydesk.platform.files.FileStore;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.problem.RouterProblems;

/**
 * Sends renditions: public ones from the folder of public files, where a node has it, and others to those who have a signed
 * address. What an address names never changes, so that caches keep it for a year; an address whose picture is not public, or
 * not any more, is unknown.
 */
@ApplicationScoped
class MediaRoute {
    private static final String FILE =
            "/(?<image>[0-9a-f-]{36})/(?<hash>[0-9a-f]{24})/(?<name>\\w{1,20}[.](?<extension>\\w{1,10}))";
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("jpg", "image/jpeg", "png", "image/png", "webp", "image/webp");
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final int NO_CONTENT = 204;
    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_MODIFIED = 304;

    private final FileStore store;
    private final FileSignatures signatures;
    private final Clock clock;

    MediaRoute(FileStore store, FileSignatures signatures, Clock clock) {
        this.store = store;
        this.signatures = signatures;
        this.clock = clock;
    }

    void open(@Observes Router router) {
        store.publicFolder().ifPresent(folder -> router.routeWithRegex(ImageAddresses.PATH + FILE)
                .order(FilterOrder.PICTURES)
                .handler(request -> answer(request, () -> sendPublic(request, folder))));
        router.routeWithRegex(ImageAddresses.SIGNED_PATH + "/(?<signature>[0-9a-f-]{1,60})" + FILE)
                .order(FilterOrder.PICTURES)
                .handler(request -> answer(request, () -> sendSigned(request)));
    }

    private static void answer(RoutingContext request, Runnable send) {
        HttpMethod method = request.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            try {
                send.run();
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

    private static void sendPublic(RoutingContext request, Path folder) {
        Path file = folder.resolve(request.pathParam("image"))
                .resolve(request.pathParam("hash"))
                .resolve(request.pathParam("name"));
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR);
        send(request, file);
    }

    private static Future<Void> send(RoutingContext request, Path file) {
        String name = request.pathParam("name");
        String mediaType = MEDIA_TYPES.get(request.pathParam("extension"));
        long length = mediaType == null ? 0 : file.toFile().length();
        if (length == 0) {
            throw unknown(request);
        }
        String tag = "\"" + request.pathParam("hash") + "-" + name + "\"";
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (isKnown(request, tag)) {
            return response.setStatusCode(NOT_MODIFIED).end();
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        ByteRange range = ByteRange.of(request.request(), tag, length);
        if (!range.isWhole(length)) {
            response.setStatusCode(PARTIAL_CONTENT).putHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(length));
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(range.length()));
        return request.request().method().equals(HttpMethod.HEAD)
                ? response.end()
                : response.sendFile(file.toString(), range.first(), range.length())
                        .onFailure(failed -> request.request().connection().close());
    }

    private static ProblemException unknown(RoutingContext request) {
        return ProblemException.notFound("picture", request.pathParam("name"));
    }

    /** Sends a file that is not public to who has a signed address of it. */
    private void sendSigned(RoutingContext request) {
        String set = request.pathParam("image") + "/" + request.pathParam("hash");
        if (!signatures.admits(request.pathParam("signature"), set, clock.instant())) {
            throw new ProblemException(
                    ErrorCode.NOT_FOUND, "The address is broken or has expired. Read the article again for a new one.");
        }
        request.vertx()
                .executeBlocking(() -> store.fetch(set + "/" + request.pathParam("name")), false)
                .onSuccess(file -> sendOnce(request, file))
                .onFailure(failed -> fail(request, failed));
    }

    private static void sendOnce(RoutingContext request, Path file) {
        request.response().putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try {
            send(request, file).onComplete(sent -> request.vertx().fileSystem().delete(file.toString()));
        } catch (ProblemException refused) {
            request.vertx().fileSystem().delete(file.toString());
            RouterProblems.answer(request, refused);
        }
    }

    private static void fail(RoutingContext request, Throwable failed) {
        if (failed instanceof NoSuchFileException) {
            RouterProblems.answer(request, unknown(request));
        } else {
            RouterProblems.fail(request, failed);
        }
    }

    /** RFC 9110, section 13.1.2; an address that is asked for has one tag for good. */
    private static boolean isKnown(RoutingContext request, String tag) {
        return request.request().headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(tags -> tags.contains(tag) || tags.strip().equals("*"));
    }
}
