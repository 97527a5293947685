package org.copydesk.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** The properties of an operation from which its answers, headers and parameters follow. */
record OperationShape(
        HttpMethod method,
        boolean isSecured,
        boolean hasPathParameter,
        boolean hasIfMatch,
        boolean isTagged,
        boolean isForAnybody) {

    static OperationShape of(HttpMethod method, Operation operation) {
        List<SecurityRequirement> security =
                Optional.ofNullable(operation.getSecurity()).orElse(List.of());
        return new OperationShape(
                method,
                security.stream()
                        .anyMatch(requirement -> !requirement.getSchemes().isEmpty()),
                has(operation, Parameter.In.PATH, null),
                has(operation, Parameter.In.HEADER, "If-Match"),
                successes(operation).anyMatch(answer -> hasHeader(answer, "ETag")),
                security.stream()
                        .anyMatch(requirement -> requirement.getSchemes().isEmpty()));
    }

    private static Stream<APIResponse> successes(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    private static boolean hasHeader(APIResponse answer, String name) {
        return answer.getHeaders() != null && answer.getHeaders().containsKey(name);
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

    boolean isTaggedRead() {
        return isRead() && isTagged;
    }

    boolean isPublicRead() {
        return isRead() && !isSecured;
    }
}
