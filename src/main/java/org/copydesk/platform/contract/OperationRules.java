package org.copydesk.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** Adds the parameters, headers, answers and roles that follow from what an operation is like. */
final class OperationRules {
    private static final String SCHEME = "token";

    /** The description of an answer: the code has one as well ("OK"), which SmallRye prefers. */
    private static final String DESCRIPTION = "x-description";

    private final Components components;
    private final Set<String> idempotent;

    /** @param idempotent the ids of the operations that take an Idempotency-Key */
    OperationRules(Components components, Set<String> idempotent) {
        this.components = components;
        this.idempotent = idempotent;
    }

    /** @param isCollection whether the operation makes something that gets an address below this one */
    void apply(HttpMethod method, Operation operation, boolean isCollection) {
        if (isCollection) {
            answerCreated(operation.getResponses());
        }
        OperationShape shape = OperationShape.of(method, operation);
        addRoles(operation);
        addParameters(operation, shape);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                describe(answer);
                addHeaders(answer, status, shape);
            }
        });
        addOtherAnswers(operation.getResponses(), shape);
        operation.setSecurity(security(shape));
    }

    /** A token, as the whole contract asks for. Roles stand in the words: tokens have no scopes that could be listed. */
    static SecurityRequirement token() {
        return OASFactory.createSecurityRequirement().addScheme(SCHEME);
    }

    private static List<SecurityRequirement> security(OperationShape shape) {
        if (shape.isForAnybody()) {
            return List.of();
        }
        return shape.isSecured() ? null : List.of(OASFactory.createSecurityRequirement(), token());
    }

    /** SmallRye takes the status of every answer with a body to be 200. */
    private static void answerCreated(APIResponses responses) {
        APIResponse created = responses.getAPIResponse("201");
        if (created != null && created.getContent() == null) {
            created.setContent(responses.getAPIResponse("200").getContent());
            responses.removeAPIResponse("200");
        }
    }

    private static void addRoles(Operation operation) {
        if (operation.getSecurity() == null) {
            return;
        }
        String roles = operation.getSecurity().stream()
                .map(SecurityRequirement::getSchemes)
                .flatMap(schemes -> schemes.values().stream())
                .flatMap(names -> names.stream().map(name -> "`" + name + "`"))
                .distinct()
                .collect(Collectors.joining(" or "));
        if (!roles.isEmpty()) {
            operation.setDescription(operation.getDescription().strip() + "\n\nRole: " + roles + ".");
        }
    }

    private void addParameters(Operation operation, OperationShape shape) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .map(parameter -> "If-Match".equals(parameter.getName()) ? reference("IfMatch") : parameter)
                    .toList());
        }
        if (idempotent.contains(operation.getOperationId())) {
            operation.addParameter(reference("IdempotencyKey"));
        }
        if (shape.isTaggedRead()) {
            operation.addParameter(reference("IfNoneMatch"));
        }
        if (shape.isRevalidated()) {
            operation.addParameter(reference("IfModifiedSince"));
        }
    }

    private static Parameter reference(String parameter) {
        return OASFactory.createParameter().ref("#/components/parameters/" + parameter);
    }

    private static void describe(APIResponse answer) {
        Map<String, Object> extensions = answer.getExtensions();
        if (extensions != null && extensions.get(DESCRIPTION) instanceof String description) {
            answer.setDescription(description.strip());
            answer.removeExtension(DESCRIPTION);
        }
    }

    private void addHeaders(APIResponse answer, String status, OperationShape shape) {
        if (shape.isRevalidated()) {
            addHeader(answer, "Last-Modified", "LastModified");
        }
        if (shape.isPublicRead() && isList(answer)) {
            addHeader(answer, "Link", "Link");
        }
        if (status.equals("201")) {
            addHeader(answer, "Location", "Location");
        }
    }

    private static void addHeader(APIResponse answer, String name, String component) {
        answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + component));
    }

    /** A list is an object with its rows and what stands on the page. */
    private boolean isList(APIResponse answer) {
        if (answer.getContent() == null) {
            return false;
        }
        return answer.getContent().getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .map(References::nameIn)
                .filter(name -> name != null)
                .map(components.getSchemas()::get)
                .map(Schema::getProperties)
                .anyMatch(
                        properties -> properties != null && properties.keySet().equals(Set.of("data", "page")));
    }

    /** Quarkus has added 401 and 403, without a body, where a role is asked for; {@code default} describes them. */
    private static void addOtherAnswers(APIResponses responses, OperationShape shape) {
        responses.removeAPIResponse("401");
        responses.removeAPIResponse("403");
        OtherAnswer.ALL.stream()
                .filter(answer -> answer.isOf(shape))
                .forEach(answer -> responses.addAPIResponse(
                        answer.status(), OASFactory.createAPIResponse().ref(answer.component())));
    }
}
