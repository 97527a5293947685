package org.copydesk.platform.request;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.GzipBodies;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decodes collected bodies in gzip, and checks forms. A body is first decoded to count its bytes, which keeps none of them; it
 * may have no more than one that comes as it is, and what follows reserves memory by that number.
 */
@Provider
@Priority(FilterOrder.BODY_DECODER)
@ApplicationScoped
class BodyDecoder implements ContainerRequestFilter {
    private static final int BUFFER = 16 * 1024;

    private final long largest;

    BodyDecoder(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        boolean isForm = FormTypeOnEmptyBody.isForm(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        boolean isZipped = GzipBodies.isZipped(encoding);
        boolean isEmpty = !(request.getProperty(BodyCollector.LENGTH) instanceof Integer length) || length == 0;
        if (isEmpty || (!isForm && !isZipped)) {
            return;
        }
        byte[] sent = request.getEntityStream().readAllBytes();
        request.setProperty(
                BodyCollector.LENGTH, length(sent, encoding, isForm ? BodyCollector.LARGEST_FORM : largest));
        if (isForm) {
            FormCheck.check(decoded(sent, encoding).readAllBytes());
        }
        request.setEntityStream(decoded(sent, encoding));
    }

    private static InputStream decoded(byte[] sent, String encoding) {
        return GzipBodies.reading(new ByteArrayInputStream(sent), encoding);
    }

    /** @throws ProblemException 413 for more than may be, 400 for what is not in the encoding stated */
    private static int length(byte[] sent, String encoding, long most) {
        byte[] buffer = new byte[BUFFER];
        int length = 0;
        try (InputStream body = decoded(sent, encoding)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                length += read;
                if (length > most) {
                    throw new ProblemException(ErrorCode.TOO_LARGE, RequestLimits.tooLarge(most));
                }
            }
        } catch (IOException notZipped) {
            throw GzipBodies.notZipped();
        }
        return length;
    }
}
