package org.copydesk.platform.contract;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Requires every property of the schemas of answers: what is absent is null there, not left out. */
final class AnswerSchemas {
    private AnswerSchemas() {}

    /** @param sent the schemas that requests have too; what these require holds for requests alone */
    static void apply(OpenAPI document, Set<String> sent) {
        Set<String> answered = References.reachable(
                document,
                Stream.concat(
                        References.operations(document)
                                .flatMap(References::answers)
                                .map(MediaType::getSchema),
                        Stream.of(References.to("Problem"))));
        answered.stream()
                .filter(name -> !name.endsWith(RequestSchemas.SUFFIX))
                .map(name ->
                        Map.entry(name, document.getComponents().getSchemas().get(name)))
                .filter(schema -> !RequestSchemas.isFixed(schema.getValue()))
                .forEach(schema -> require(schema.getValue(), sent.contains(schema.getKey())));
    }

    /** An answer-only schema may state what it requires, and with an empty list, that it requires nothing. */
    private static void require(Schema schema, boolean isSent) {
        if (schema.getRequired() != null && !isSent) {
            schema.setRequired(schema.getRequired().isEmpty() ? null : schema.getRequired());
        } else if (schema.getProperties() != null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }
}
