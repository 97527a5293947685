package org.copydesk.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Refuses forms (application/x-www-form-urlencoded) that the framework's parser would fail on. */
@Provider
class FormCheck implements ContainerRequestFilter {
    private static final int MOST_PARAMETERS = 100;
    private static final int HEX = 16;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
            byte[] form = request.getEntityStream().readAllBytes();
            check(form);
            request.setEntityStream(new ByteArrayInputStream(form));
        }
    }

    private static void check(byte[] form) {
        int parameters = 1;
        for (int i = 0; i < form.length; i++) {
            if (form[i] == '%' && !(isHexDigit(form, i + 1) && isHexDigit(form, i + 2))) {
                throw new ProblemException(
                        ErrorCode.MALFORMED,
                        "Two hexadecimal digits must follow each % of the form; byte " + (i + 1) + " is another one.");
            }
            if (form[i] == '&' && ++parameters > MOST_PARAMETERS) {
                throw new ProblemException(
                        ErrorCode.MALFORMED, "Send a form with at most " + MOST_PARAMETERS + " parameters.");
            }
        }
    }

    private static boolean isHexDigit(byte[] form, int at) {
        return at < form.length && Character.digit(form[at], HEX) >= 0;
    }
}
