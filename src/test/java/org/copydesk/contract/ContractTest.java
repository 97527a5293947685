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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Half of what it was when examples, errors and parameters stood at every operation. */
    /** For each operation: half of what it was when nothing was shared. */
    private static final long MOST_BYTES = 2_500;

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
            assertThat(operation.statuses()).as(operation.id()).contains("default");
            operation.statuses().stream()
                    .filter(status -> status.startsWith("4") || status.equals("default"))
                    .forEach(status -> assertThat(operation.described(status).mediaTypes())
                            .as("%s %s", operation.id(), status)
                            .containsExactly("application/problem+json"));
        });
    }

    @Test
    void everyOperationSaysWhetherItNeedsAToken() {
        assertThat(contract.document().path("security")).hasToString("[{\"token\":[]}]");
        assertThat(contract.operations())
                .filteredOn(operation -> operation.node().path("security").isEmpty()
                        && operation.node().has("security"))
                .extracting(Contract.Operation::id)
                .containsExactlyInAnyOrder("readPreview", "readFrontPreview", "subscribeToFeed");
        assertThat(contract.operations())
                .filteredOn(operation -> operation.node().has("security"))
                .allSatisfy(operation ->
                        assertThat(operation.node().path("security").toString()).isIn("[]", "[{},{\"token\":[]}]"));
    }

    /** A generated client reads {@code data[0].headline} and {@code article.body} without a cast. */
    @Test
    void anAnswerHasOneShape() {
        assertThat(contract.operations()).allSatisfy(operation -> operation.statuses().stream()
                .filter(status -> status.startsWith("2"))
                .forEach(status -> operation
                        .described(status)
                        .node()
                        .path("content")
                        .properties()
                        .forEach(media -> {
                            JsonNode schema = media.getValue().path("schema");
                            assertThat(Contract.names(schema))
                                    .as("%s %s %s", operation.id(), status, media.getKey())
                                    .doesNotContain("anyOf", "oneOf");
                            assertThat(isNamed(schema) || isNamed(schema.path("items")) || isPlain(schema))
                                    .as("%s %s %s", operation.id(), status, media.getKey())
                                    .isTrue();
                        })));
        assertThat(items("ArticlePage")).isEqualTo("#/components/schemas/ArticleSummary");
        assertThat(requiredOf("ArticleSummary")).contains("headline").doesNotContain("body");
        assertThat(requiredOf("Article")).contains("headline", "body");
    }

    private static boolean isNamed(JsonNode schema) {
        return schema.has("$ref");
    }

    private static boolean isPlain(JsonNode schema) {
        return schema.path("type").asText().equals("string") || schema.has("additionalProperties");
    }

    private String items(String page) {
        return contract.document()
                .at("/components/schemas/" + page + "/properties/data/items/$ref")
                .asText();
    }

    private List<String> requiredOf(String schema) {
        List<String> names = new ArrayList<>();
        contract.document().at("/components/schemas/" + schema + "/required").forEach(name -> names.add(name.asText()));
        return names;
    }

    @Test
    void webhooksDescribeWhatReceiversGet() {
        assertThat(Contract.names(contract.document().path("webhooks"))).containsExactly("change", "feed", "ping");
    }

    /** What several operations have alike stands in the components once. */
    @Test
    void nothingIsSaidTwice() throws IOException {
        Map<JsonNode, List<String>> parts = new HashMap<>();
        contract.operations().forEach(operation -> {
            operation.node().path("parameters").forEach(part -> note(parts, part, operation));
            operation.node().path("responses").forEach(part -> note(parts, part, operation));
        });

        assertThat(parts.values()).allSatisfy(users -> assertThat(users).hasSize(1));
        assertThat(Files.size(COMMITTED))
                .isLessThan(MOST_BYTES * contract.operations().size());
    }

    private static void note(Map<JsonNode, List<String>> parts, JsonNode part, Contract.Operation operation) {
        if (!part.has("$ref")) {
            parts.computeIfAbsent(part, key -> new ArrayList<>()).add(operation.id());
        }
    }

    @Test
    void everyPropertyIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        contract.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue().findValues("properties").stream()
                        .flatMap(properties -> properties.properties().stream())
                        .forEach(property -> {
                            if (!isDescribed(property.getValue())) {
                                undescribed.add(schema.getKey() + "." + property.getKey());
                            }
                        }));

        assertThat(undescribed).isEmpty();
    }

    /** A property that is one of a described kind of things, or a list of them, needs no words of its own. */
    private boolean isDescribed(JsonNode property) {
        return Stream.of(
                        property,
                        contract.resolved(property),
                        contract.resolved(property.path("items")),
                        contract.resolved(property.path("anyOf").path(0)))
                .anyMatch(schema -> !schema.path("description").asText().isBlank());
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
                Contract.Answer answer = operation.described(status);
                answer.node().path("content").properties().forEach(media -> {
                    String pointer = answer.pointer() + "/content/" + Contract.escaped(media.getKey());
                    faults.addAll(faults(operation.id() + " " + status, media.getValue(), pointer));
                });
            });
        });
        contract.document().at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("examples")
                .forEach(example ->
                        faults.addAll(faults(schema.getKey(), example, "/components/schemas/" + schema.getKey(), ""))));

        assertThat(faults).isEmpty();
    }

    /** The example of a form is its own, or that of its schema. */
    private List<String> faults(String place, JsonNode media, String pointer) {
        if ("binary".equals(media.path("schema").path("format").asText())) {
            return List.of();
        }
        List<JsonNode> examples = new ArrayList<>();
        media.path("examples")
                .forEach(example -> examples.add(contract.resolved(example).path("value")));
        if (media.has("example")) {
            examples.add(media.get("example"));
        }
        if (examples.isEmpty() && !hasExample(media.path("schema"))) {
            return List.of(place + " has no example");
        }
        return examples.stream()
                .flatMap(example -> faults(place, example, pointer, "/schema").stream())
                .toList();
    }

    private List<String> faults(String place, JsonNode example, String pointer, String schema) {
        String faults = contract.schemas().faults(pointer + schema, example.toString(), null);
        return faults.isEmpty() ? List.of() : List.of(place + ":\n" + faults);
    }

    /** Tools put the example of an object together from those of its parts. */
    private boolean hasExample(JsonNode reference) {
        JsonNode schema = contract.resolved(reference);
        return schema.has("examples")
                || Stream.of(schema.path("allOf"), schema.path("anyOf"), schema.path("properties"))
                        .flatMap(parts -> StreamSupport.stream(parts.spliterator(), false))
                        .anyMatch(part -> hasExample(part.has("items") ? part.path("items") : part));
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

    /** The static file has this shape as a whole, beside the one that comes from the code. */
    @Test
    void anAdvanceCopyHasWhatAnArticleHas() {
        assertThat(properties("AdvanceArticle")).containsAll(properties("ArticleSelection"));
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
