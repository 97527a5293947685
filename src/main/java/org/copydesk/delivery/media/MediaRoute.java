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
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String FOR_ITS_READER = "private, no-store";
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
        router.route(ImageAddresses.PATH + "/*").order(FilterOrder.PICTURES).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        HttpMethod method = request.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            try {
                send(request, MediaFile.at(request.normalizedPath()).orElseThrow(() -> unknown(request)));
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

    private void send(RoutingContext request, MediaFile file) {
        if (file.signature() != null) {
            sendSigned(request, file);
        } else {
            Path folder = store.publicFolder().orElseThrow(() -> unknown(request));
            send(request, file, file.in(folder), FOR_A_YEAR);
        }
    }

    private static Future<Void> send(RoutingContext request, MediaFile file, Path here, String cacheControl) {
        long length = here.toFile().length();
        if (length == 0) {
            throw unknown(request);
        }
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl)
                .putHeader(HttpHeaders.ETAG, file.tag())
                .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (isKnown(request, file.tag())) {
            return response.setStatusCode(NOT_MODIFIED).end();
        }
        ByteRange range = ByteRange.of(request.request(), file.tag(), length);
        if (!range.isWhole(length)) {
            response.setStatusCode(PARTIAL_CONTENT).putHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(length));
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(range.length()));
        return request.request().method().equals(HttpMethod.HEAD)
                ? response.end()
                : response.sendFile(here.toString(), range.first(), range.length())
                        .onFailure(failed -> request.request().connection().close());
    }

    private static ProblemException unknown(RoutingContext request) {
        return ProblemException.notFound("picture", request.normalizedPath());
    }

    /** Sends a file that is not public to who has a signed address of it. */
    private void sendSigned(RoutingContext request, MediaFile file) {
        if (!signatures.admits(file.signature(), file.set(), clock.instant())) {
            throw new ProblemException(
                    ErrorCode.NOT_FOUND, "The address is broken or has expired. Read the article again for a new one.");
        }
        request.vertx()
                .executeBlocking(() -> store.fetch(file.key()), false)
                .onSuccess(fetched -> sendOnce(request, file, fetched))
                .onFailure(failed -> fail(request, failed));
    }

    private static void sendOnce(RoutingContext request, MediaFile file, Path fetched) {
        try {
            send(request, file, fetched, FOR_ITS_READER)
                    .onComplete(sent -> request.vertx().fileSystem().delete(fetched.toString()));
        } catch (ProblemException refused) {
            request.vertx().fileSystem().delete(fetched.toString());
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
