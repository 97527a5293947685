package org.copydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The contract is committed, valid and complete. */
@QuarkusTest
class ContractTest {
    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
    private static final String UPDATE = "mvn -DskipTests package && cp target/openapi/openapi.yaml openapi/";
    private static final String OPENAPI_SCHEMA = "https://spec.openapis.org/oas/3.1/schema/2022-10-07";

    @TestHTTPResource("/")
    URI server;

    private Contract contract;

    @BeforeEach
    void fetch() {
        contract = Contract.servedBy(server.getScheme() + "://" + server.getAuthority());
    }

    @Test
    void theCommittedContractIsWhatTheCodeGenerates() throws IOException {
        JsonNode committed = new YAMLMapper().readTree(COMMITTED.toFile());

        assertThat(Contract.differences(committed, contract.document(), ""))
                .as("%s differs from what the code generates. Look at what changed, then run: %s", COMMITTED, UPDATE)
                .isEmpty();
    }

    @Test
    void itIsOpenApi() {
        JsonSchema official = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaMappers(mappers ->
                                mappers.mapPrefix("https://spec.openapis.org", "classpath:spec.openapis.org")))
                .getSchema(SchemaLocation.of(OPENAPI_SCHEMA));

        assertThat(official.validate(contract.document().toString(), InputFormat.JSON))
                .extracting(ValidationMessage::toString)
                .isEmpty();
        assertThat(contract.document().path("openapi").asText()).startsWith("3.1.");
    }

    @Test
    void everySchemaCanBeUsed() {
        Set<String> schemas = Contract.names(contract.document().at("/components/schemas"));

        assertThat(schemas).isNotEmpty().allSatisfy(name -> contract.schemas()
                .faults("/components/schemas/" + name, "{}", null));
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        assertThat(contract.operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText())
                    .as(operation.id())
                    .isNotBlank();
            assertThat(operation.node().path("description").asText())
                    .as(operation.id())
                    .isNotBlank();
            assertThat(operation.node().path("tags")).as(operation.id()).hasSize(1);
            operation.node().path("responses").forEach(answer -> assertThat(
                            contract.resolved(answer).path("description").asText())
                    .as("answers of %s", operation.id())
                    .isNotIn("", "OK", "Created", "No Content"));
        });
    }

    @Test
    void everyParameterSaysWhatItDoesAndWhatItTakes() {
        assertThat(contract.operations())
                .allSatisfy(operation -> operation.node().path("parameters").forEach(reference -> {
                    JsonNode parameter = contract.resolved(reference);
                    String name = operation.id() + " " + parameter.path("name").asText();
                    assertThat(parameter.path("description").asText()).as(name).isNotBlank();
                    assertThat(isLimited(contract.resolved(parameter.path("schema"))))
                            .as("limits of %s", name)
                            .isTrue();
                }));
    }

    private static boolean isLimited(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> schema.has("minimum") && schema.has("maximum");
            case "array" -> schema.has("maxItems") && isLimited(schema.path("items"));
            case "boolean" -> true;
            default ->
                Stream.of("maxLength", "minLength", "enum", "format", "pattern").anyMatch(schema::has);
        };
    }

    @Test
    void everyErrorIsAProblem() {
        assertThat(contract.operations()).allSatisfy(operation -> {
            assertThat(operation.statuses()).as(operation.id()).contains("400", "429", "500", "503");
            assertThat(operation.statuses().contains("401"))
                    .as(operation.id())
                    .isEqualTo(operation.node().has("security"));
            operation.statuses().stream()
                    .filter(status -> status.startsWith("4") || status.startsWith("5"))
                    .forEach(status -> assertThat(operation
                                    .answer(Integer.parseInt(status))
                                    .orElseThrow()
                                    .mediaTypes())
                            .as("%s %s", operation.id(), status)
                            .containsExactly("application/problem+json"));
        });
    }

    @Test
    void everyPropertyIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        contract.document().at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    if (property.getValue().path("description").asText().isBlank()) {
                        undescribed.add(schema.getKey() + "." + property.getKey());
                    }
                }));

        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyExampleFitsItsSchema() {
        List<String> faults = new ArrayList<>();
        contract.operations().forEach(operation -> {
            operation.node().path("requestBody").path("content").properties().forEach(media -> {
                String pointer = operation.pointer() + "/requestBody/content/" + Contract.escaped(media.getKey());
                faults.addAll(faults(operation.id() + " request", media.getValue(), pointer));
            });
            operation.statuses().forEach(status -> {
                Contract.Answer answer =
                        operation.answer(Integer.parseInt(status)).orElseThrow();
                answer.node().path("content").properties().forEach(media -> {
                    String pointer = answer.pointer() + "/content/" + Contract.escaped(media.getKey());
                    faults.addAll(faults(operation.id() + " " + status, media.getValue(), pointer));
                });
            });
        });

        assertThat(faults).isEmpty();
    }

    private List<String> faults(String place, JsonNode media, String pointer) {
        if ("binary".equals(media.path("schema").path("format").asText())) {
            return List.of();
        }
        if (!media.has("example")) {
            return List.of(place + " has no example");
        }
        String faults = contract.schemas()
                .faults(pointer + "/schema", media.path("example").toString(), null);
        return faults.isEmpty() ? List.of() : List.of(place + ":\n" + faults);
    }

    /** What only the static file has is merged all the same: an operation without an id is none of the code's. */
    @Test
    void noWordsAreLeftOverFromWhatIsGone() throws IOException {
        assertThat(contract.operations()).allSatisfy(operation -> assertThat(
                        operation.node().path("operationId").asText())
                .as(operation.pointer())
                .isNotBlank());
        Set<String> schemas = Contract.names(contract.document().at("/components/schemas"));
        assertThat(Contract.names(words().at("/components/schemas")))
                .allMatch(name -> schemas.contains(name) || schemas.contains(name + "Request"));
    }

    private static JsonNode words() throws IOException {
        try (InputStream stream =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/openapi.yaml")) {
            return Contract.tree(new Yaml().load(stream));
        }
    }

    /** The static file has these shapes as a whole, beside the one that comes from the code. */
    @Test
    void shapesOfAnArticleHaveItsProperties() {
        assertThat(properties("ArticleSummary")).isEqualTo(properties("Article"));
        assertThat(properties("ArticleSelection")).isEqualTo(properties("Article"));
        assertThat(properties("AdvanceArticle")).containsAll(properties("Article"));
        assertThat(properties("DeskArticle"))
                .containsAll(properties("DeskArticleSummary"))
                .hasSize(properties("DeskArticleSummary").size() + 2);
    }

    private Set<String> properties(String schema) {
        return Contract.names(contract.document().at("/components/schemas/" + schema + "/properties"));
    }

    @Test
    void itIsServedAsYamlAndAsJson() {
        assertThat(RestAssured.get("/openapi").contentType()).startsWith("application/yaml");
        assertThat(RestAssured.given()
                        .accept("application/json")
                        .get("/openapi")
                        .contentType())
                .startsWith("application/json");
        assertThat(StreamSupport.stream(contract.document().path("servers").spliterator(), false)
                        .map(entry -> entry.path("url").asText()))
                .containsExactly("/");
    }
}
