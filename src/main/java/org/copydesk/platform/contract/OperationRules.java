package org.copydesk.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
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

/** Completes operations: words, examples, headers, and every answer that follows from what the operation is like. */
final class OperationRules {
    private static final String SCHEME = "token";

    private final Components components;
    private final ContractTexts texts;
    private final Set<String> idempotent;

    /** @param idempotent the ids of the operations that take an Idempotency-Key */
    OperationRules(Components components, ContractTexts texts, Set<String> idempotent) {
        this.components = components;
        this.texts = texts;
        this.idempotent = idempotent;
    }

    /** @param isCollection whether the operation makes something that gets an address below this one */
    void apply(HttpMethod method, Operation operation, boolean isCollection) {
        JsonNode entry = texts.operation(operation.getOperationId());
        OperationShape traits = OperationShape.of(method, operation, entry);
        ContractTexts.said(entry, "summary").ifPresent(operation::setSummary);
        operation.setDescription(description(operation, entry));
        if (isCollection && operation.getResponses().getAPIResponse("201") == null) {
            APIResponses responses = operation.getResponses();
            responses.addAPIResponse("201", responses.getAPIResponse("200"));
            responses.removeAPIResponse("200");
        }
        completeParameters(operation, traits, entry);
        completeRequest(operation);
        completeSuccess(operation, traits, entry);
        addOtherAnswers(operation, traits, entry);
        if (!traits.isSecured() && !traits.isForAnybody()) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SCHEME));
        }
    }

    private static String description(Operation operation, JsonNode entry) {
        String said = ContractTexts.said(entry, "description").orElse("");
        String roles = operation.getSecurity() == null
                ? ""
                : operation.getSecurity().stream()
                        .map(SecurityRequirement::getSchemes)
                        .flatMap(schemes -> schemes.values().stream())
                        .flatMap(names -> names.stream().map(name -> "`" + name + "`"))
                        .distinct()
                        .collect(Collectors.joining(" or "));
        return (roles.isEmpty() ? said : said + "\n\nNeeds a token of the role " + roles + ", or of one above it.")
                .strip();
    }

    private void completeParameters(Operation operation, OperationShape traits, JsonNode entry) {
        if (idempotent.contains(operation.getOperationId())) {
            addReference(operation, "IdempotencyKey");
        }
        if (traits.isRevalidated()) {
            addReference(operation, "IfNoneMatch");
            if (entry.path("dated").asBoolean()) {
                addReference(operation, "IfModifiedSince");
            }
        }
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.getRef() == null) {
                JsonNode said = texts.parameter(operation.getOperationId(), parameter.getName());
                ContractTexts.said(said, "description").ifPresent(parameter::setDescription);
                ContractTexts.said(said, "example").ifPresent(parameter::setExample);
                parameter.setSchema(ContractTexts.limited(parameter.getSchema(), said));
                if (parameter.getName().equals("If-Match")) {
                    parameter.setRequired(true);
                }
            }
        }
    }

    private static void addReference(Operation operation, String parameter) {
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + parameter));
    }

    private void completeRequest(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        String name = operation.getOperationId() + ".request";
        operation.getRequestBody().getContent().getMediaTypes().forEach((type, media) -> texts.example(
                        name + "." + NegotiatedTypes.subtype(type))
                .or(() -> texts.example(name))
                .ifPresent(media::setExample));
    }

    private void completeSuccess(Operation operation, OperationShape traits, JsonNode entry) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                ContractTexts.said(entry.path("answers"), status)
                        .or(() -> ContractTexts.said(entry, "answer"))
                        .ifPresent(answer::setDescription);
                addHeaders(answer, status, traits, entry);
                if (answer.getContent() != null) {
                    answer.getContent()
                            .getMediaTypes()
                            .forEach((type, media) ->
                                    complete(type, media, operation.getOperationId() + "." + status, entry));
                }
            }
        });
    }

    /** The shapes are those of our own JSON; other forms have their own examples. */
    private void complete(String type, MediaType media, String name, JsonNode entry) {
        if (type.equals("application/json")) {
            media.setSchema(SchemaTexts.shaped(media.getSchema(), entry));
        }
        texts.example(name + "." + NegotiatedTypes.subtype(type))
                .or(() -> media.getExample() == null ? texts.example(name) : Optional.empty())
                .ifPresent(media::setExample);
    }

    private void addHeaders(APIResponse answer, String status, OperationShape traits, JsonNode entry) {
        boolean isList = isList(answer);
        addHeader(answer, "Cache-Control", "CacheControl");
        boolean isTagged = traits.hasAnswerBody() && (traits.isPublicRead() || !isList);
        if (traits.isTagged() && (isTagged || entry.has("etag"))) {
            addHeader(answer, "ETag", "ETag");
        }
        if (traits.isRevalidated()) {
            addHeader(answer, "Cache-Tag", "CacheTag");
            addHeader(answer, "Surrogate-Key", "SurrogateKey");
            addHeader(answer, "Cache-Status", "CacheStatus");
            addHeader(answer, "Content-Usage", "ContentUsage");
            addHeader(answer, "tdm-reservation", "TdmReservation");
            addHeader(answer, "tdm-policy", "TdmPolicy");
        }
        if (traits.isPublicRead() && isList) {
            addHeader(answer, "Link", "Link");
        }
        if (entry.path("dated").asBoolean()) {
            addHeader(answer, "Last-Modified", "LastModified");
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

    private static void addOtherAnswers(Operation operation, OperationShape traits, JsonNode entry) {
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> !status.startsWith("2"))
                .toList()
                .forEach(operation.getResponses()::removeAPIResponse);
        Set<String> stated = ContractTexts.strings(entry.path("alsoAnswers"));
        OtherAnswer.ALL.stream()
                .filter(answer -> answer.isOf(traits) || stated.contains(String.valueOf(answer.status())))
                .forEach(answer -> operation
                        .getResponses()
                        .addAPIResponse(
                                String.valueOf(answer.status()),
                                OASFactory.createAPIResponse().ref(answer.component())));
    }
}
