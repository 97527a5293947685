package org.copydesk.platform.net;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClientResponse;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Writes the body of an answer into a file.
 *
 * @param file one that is there
 * @param most how many bytes it may have
 */
record Download(Path file, long most) {
    /** @param done takes what went wrong, or null, when nothing is written any more */
    void start(Vertx vertx, HttpClientResponse response, Consumer<OutboundFailure> done) {
        response.pause();
        vertx.fileSystem()
                .open(file.toString(), new OpenOptions().setTruncateExisting(true))
                .onFailure(failed -> done.accept(OutboundFailure.NO_CONNECTION))
                .onSuccess(out -> write(response, out, done));
    }

    private void write(HttpClientResponse response, AsyncFile out, Consumer<OutboundFailure> done) {
        long[] read = {0};
        Consumer<OutboundFailure> close = failure -> out.close().onComplete(closed -> done.accept(failure));
        out.exceptionHandler(failed -> close.accept(OutboundFailure.NO_CONNECTION));
        response.exceptionHandler(brokenOff -> close.accept(OutboundFailure.NO_CONNECTION));
        response.endHandler(end -> close.accept(null));
        response.handler(part -> {
            read[0] += part.length();
            if (read[0] > most) {
                response.handler(rest -> {});
                response.endHandler(end -> {});
                response.exceptionHandler(reset -> close.accept(OutboundFailure.TOO_LARGE));
                response.request().reset();
            } else {
                write(response, out, part);
            }
        });
        response.resume();
    }

    private static void write(HttpClientResponse response, AsyncFile out, Buffer part) {
        var unused = out.write(part);
        if (out.writeQueueFull()) {
            response.pause();
            out.drainHandler(drained -> response.resume());
        }
    }
}
