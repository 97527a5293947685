package org.copydesk.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What an operation is like, as far as its answers follow from it. */
record OperationShape(
        HttpMethod method,
        boolean isSecured,
        boolean hasRequestBody,
        boolean hasAnswerBody,
        boolean hasPathParameter,
        boolean hasIfMatch,
        boolean isTagged,
        boolean isForAnybody) {

    /** @param entry what is said of the operation: {@code etag} and {@code anybody} where the rule does not fit */
    static OperationShape of(HttpMethod method, Operation operation, JsonNode entry) {
        return new OperationShape(
                method,
                operation.getSecurity() != null && !operation.getSecurity().isEmpty(),
                operation.getRequestBody() != null,
                References.answers(operation).findAny().isPresent(),
                has(operation, Parameter.In.PATH, null),
                has(operation, Parameter.In.HEADER, "If-Match"),
                entry.path("etag").asBoolean(true),
                entry.path("anybody").asBoolean());
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

    /** Whether caches may ask if what they have is still right. */
    boolean isRevalidated() {
        return isPublicRead() && isTagged;
    }

    boolean isPublicRead() {
        return isRead() && !isSecured;
    }
}
