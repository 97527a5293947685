package org.copydesk.platform.contract;

import java.util.List;
import java.util.function.Predicate;

/**
 * An answer beside success that operations have by rule; those of single operations stand in the static file.
 *
 * @param component the name of the response component that describes it
 */
record OtherAnswer(int status, String component, Predicate<OperationShape> rule) {
    static final List<OtherAnswer> ALL = List.of(
            new OtherAnswer(304, "NotModified", OperationShape::isTaggedRead),
            new OtherAnswer(400, "BadRequest", shape -> true),
            new OtherAnswer(401, "Unauthorized", shape -> !shape.isForAnybody()),
            new OtherAnswer(403, "Forbidden", shape -> !shape.isForAnybody()),
            new OtherAnswer(404, "NotFound", OperationShape::hasPathParameter),
            new OtherAnswer(406, "NotAcceptable", OperationShape::hasAnswerBody),
            new OtherAnswer(408, "RequestTimeout", OperationShape::hasRequestBody),
            new OtherAnswer(409, "Conflict", shape -> shape.isSecured() && !shape.isRead()),
            new OtherAnswer(412, "PreconditionFailed", shape -> shape.hasIfMatch() || shape.isRevalidated()),
            new OtherAnswer(413, "ContentTooLarge", OperationShape::hasRequestBody),
            new OtherAnswer(415, "UnsupportedMediaType", OperationShape::hasRequestBody),
            new OtherAnswer(422, "UnprocessableContent", shape -> !shape.isRead() && !shape.isDelete()),
            new OtherAnswer(428, "PreconditionRequired", OperationShape::hasIfMatch),
            new OtherAnswer(429, "TooManyRequests", shape -> true),
            new OtherAnswer(500, "InternalServerError", shape -> true),
            new OtherAnswer(503, "ServiceUnavailable", shape -> true),
            new OtherAnswer(507, "InsufficientStorage", shape -> !shape.isRead()));

    boolean isOf(OperationShape shape) {
        return rule.test(shape);
    }
}
