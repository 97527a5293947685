package org.copydesk.platform.contract;

import java.util.List;
import java.util.function.Predicate;

/**
 * An answer beside success, and the operations that have it by rule.
 *
 * @param component the name of the response component that describes it
 */
record OtherAnswer(int status, String component, Predicate<OperationShape> rule) {
    static final List<OtherAnswer> ALL = List.of(
            new OtherAnswer(304, "NotModified", OperationShape::isRevalidated),
            new OtherAnswer(308, "PermanentRedirect", traits -> false),
            new OtherAnswer(400, "BadRequest", traits -> true),
            new OtherAnswer(401, "Unauthorized", traits -> !traits.isForAnybody()),
            new OtherAnswer(403, "Forbidden", traits -> !traits.isForAnybody()),
            new OtherAnswer(404, "NotFound", OperationShape::hasPathParameter),
            new OtherAnswer(406, "NotAcceptable", OperationShape::hasAnswerBody),
            new OtherAnswer(408, "RequestTimeout", OperationShape::hasRequestBody),
            new OtherAnswer(409, "Conflict", traits -> traits.isSecured() && !traits.isRead()),
            new OtherAnswer(410, "Gone", traits -> false),
            new OtherAnswer(412, "PreconditionFailed", OperationShape::hasIfMatch),
            new OtherAnswer(413, "ContentTooLarge", OperationShape::hasRequestBody),
            new OtherAnswer(415, "UnsupportedMediaType", OperationShape::hasRequestBody),
            new OtherAnswer(422, "UnprocessableContent", traits -> !traits.isRead() && !traits.isDelete()),
            new OtherAnswer(428, "PreconditionRequired", OperationShape::hasIfMatch),
            new OtherAnswer(429, "TooManyRequests", traits -> true),
            new OtherAnswer(500, "InternalServerError", traits -> true),
            new OtherAnswer(503, "ServiceUnavailable", traits -> true),
            new OtherAnswer(507, "InsufficientStorage", traits -> !traits.isRead()));

    boolean isOf(OperationShape traits) {
        return rule.test(traits);
    }
}
