package org.copydesk.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem answer (RFC 9457, section 3).
 *
 * @param extensions further members of the object (RFC 9457, section 3.2), such as the current ETag of something stale
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "traceId", "errors"})
@Schema(name = "Problem")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String traceId,
        List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong with the request: in the JSON body at {@code pointer} (RFC 6901), or in {@code parameter}.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemError")
    public record FieldError(String pointer, String parameter, String code, String detail) {
        public static FieldError at(String pointer, String code, String detail) {
            return new FieldError(pointer, null, code, detail);
        }

        public static FieldError inParameter(String parameter, String code, String detail) {
            return new FieldError(null, parameter, code, detail);
        }
    }

    Problem under(String otherTraceId) {
        return new Problem(type, title, status, detail, code, otherTraceId, errors, extensions);
    }

    /** The same with another detail. */
    public Problem saying(String otherDetail) {
        return new Problem(type, title, status, otherDetail, code, traceId, errors, extensions);
    }

    static Problem of(ProblemException problem, String traceId) {
        return new Problem(
                "urn:copydesk:problem:" + problem.code().code(),
                problem.code().title(),
                problem.code().status(),
                problem.detail(),
                problem.code().code(),
                traceId,
                problem.errors(),
                problem.extensions());
    }
}
