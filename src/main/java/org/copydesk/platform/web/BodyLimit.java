package org.copydesk.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stops reading a request body that turns out larger than it may be; its length need not have been announced. */
@Provider
class BodyLimit implements ContainerRequestFilter {
    private static final Set<String> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final long most;
    private final Set<String> streamed;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            @Any Instance<StreamedBody> streamed) {
        this.most = most.asLongValue();
        this.streamed = streamed.stream().map(StreamedBody::path).collect(Collectors.toSet());
    }

    static String detail(long most) {
        return "Send a body of at most " + most + " bytes.";
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!WITHOUT_BODY.contains(request.getMethod())
                && !streamed.contains(request.getUriInfo().getPath())) {
            request.setEntityStream(new Counted(request.getEntityStream(), most));
        }
    }

    private static final class Counted extends FilterInputStream {
        private final long most;
        private long read;

        Counted(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(got);
            return got;
        }

        private void count(int bytes) {
            read += Math.max(bytes, 0);
            if (read > most) {
                throw new ProblemException(ErrorCode.TOO_LARGE, detail(most));
            }
        }
    }
}
