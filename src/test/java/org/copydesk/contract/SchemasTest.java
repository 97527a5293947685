package org.copydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private static final String WHOLE = "/components/schemas/Whole";
    private static final String ARTICLE = "/components/schemas/Article";

    private final Schemas schemas = new Schemas(document());

    private static JsonNode document() {
        try {
            return new ObjectMapper()
                    .readTree(
                            """
                            {"components": {"schemas": {
                              "Whole": {"type": "object", "required": ["id", "at"], "properties": {
                                "id": {"type": "string", "format": "uuid"},
                                "at": {"type": ["string", "null"], "format": "date-time"}}},
                              "ArticleSelection": {"type": "object", "properties": {"id": {"type": "string"}}},
                              "Article": {"required": ["id", "at"], "properties": {"at": {"type": "string"}},
                                "allOf": [{"$ref": "#/components/schemas/ArticleSelection"}]}}}}
                            """);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    @Test
    void whatFitsHasNoFaults() {
        assertThat(schemas.faults(WHOLE, "{\"id\": \"01a20970-6ee4-75b6-9828-3c06e800b920\", \"at\": null}", null))
                .isEmpty();
    }

    @Test
    void formatsCount() {
        assertThat(schemas.faults(WHOLE, "{\"id\": \"1\", \"at\": \"yesterday\"}", null))
                .contains("/id")
                .contains("/at");
    }

    @Test
    void whatIsMissingIsAFault() {
        assertThat(schemas.faults(WHOLE, "{\"at\": null}", null)).contains("'id' not found");
    }

    @Test
    void whatIsNotDocumentedIsAFault() {
        assertThat(schemas.faults(
                        WHOLE, "{\"id\": \"01a20970-6ee4-75b6-9828-3c06e800b920\", \"at\": null, \"new\": 1}", null))
                .contains("'new' is not defined");
    }

    @Test
    void aSchemaHasWhatItExtends() {
        assertThat(schemas.faults(ARTICLE, "{\"id\": \"x\", \"at\": \"y\"}", null))
                .isEmpty();
        assertThat(schemas.faults(ARTICLE, "{\"id\": \"x\", \"at\": \"y\", \"new\": 1}", null))
                .contains("'new' is not defined");
    }

    @Test
    void anArticleIsASelectionWhereFieldsAreChosen() {
        assertThat(schemas.faults(ARTICLE, "{\"id\": \"x\"}", "limit=1")).isNotEmpty();
        assertThat(schemas.faults(ARTICLE, "{\"id\": \"x\"}", "limit=1&fields=id"))
                .isEmpty();
    }
}
