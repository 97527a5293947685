package org.copydesk.platform.contract;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What an operation is like, as far as its answers follow from it. */
record Traits(
        HttpMethod method,
        boolean isSecured,
        boolean hasRequestBody,
        boolean hasAnswerBody,
        boolean hasPathParameter,
        boolean hasIfMatch) {

    static Traits of(HttpMethod method, Operation operation) {
        return new Traits(
                method,
                operation.getSecurity() != null && !operation.getSecurity().isEmpty(),
                operation.getRequestBody() != null,
                References.answers(operation).findAny().isPresent(),
                has(operation, Parameter.In.PATH, null),
                has(operation, Parameter.In.HEADER, "If-Match"));
    }

    private static boolean has(Operation operation, Parameter.In place, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .filter(parameter -> parameter.getIn() == place)
                        .anyMatch(parameter -> name == null || name.equals(parameter.getName()));
    }

    boolean isRead() {
        return method == HttpMethod.GET;
    }

    boolean isDelete() {
        return method == HttpMethod.DELETE;
    }

    boolean isPublicRead() {
        return isRead() && !isSecured;
    }
}
