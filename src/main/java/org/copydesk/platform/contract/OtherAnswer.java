package org.copydesk.platform.contract;

import java.util.List;
import java.util.function.Predicate;

/**
 * An answer beside success that operations have by rule; those of single operations stand in the static file. Errors that
 * say nothing of the operation are one answer, {@code default}.
 *
 * @param component the name of the response component that describes it
 */
record OtherAnswer(String status, String component, Predicate<OperationShape> rule) {
    static final List<OtherAnswer> ALL = List.of(
            new OtherAnswer("304", "NotModified", OperationShape::isTaggedRead),
            new OtherAnswer("400", "Error", shape -> shape.isRead() && !shape.hasPathParameter()),
            new OtherAnswer("404", "NotFound", OperationShape::hasPathParameter),
            new OtherAnswer("409", "Conflict", shape -> shape.isSecured() && !shape.isRead()),
            new OtherAnswer("412", "PreconditionFailed", OperationShape::hasIfMatch),
            new OtherAnswer("422", "UnprocessableContent", shape -> !shape.isRead() && !shape.isDelete()),
            new OtherAnswer("default", "Error", shape -> true));

    boolean isOf(OperationShape shape) {
        return rule.test(shape);
    }
}
