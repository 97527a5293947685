package org.copydesk.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An OpenAPI document, asked for what a request may be answered with. */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Schemas schemas;
    private final List<Template> templates;
    private final Set<String> roots;

    /** A path of the contract, and what it matches: longest literal text first. */
    private record Template(String path, Pattern pattern) {
        static Template of(String path) {
            return new Template(
                    path, Pattern.compile(path.replace(".", "[.]").replaceAll("\\{[^}]+}", "[^/]+") + "/?"));
        }

        int literalLength() {
            return path.replaceAll("\\{[^}]+}", "").length();
        }
    }

    /** An operation, such as GET on /v1/articles. */
    record Operation(Contract contract, JsonNode node, String pointer) {
        String id() {
            return node.path("operationId").asText(pointer);
        }

        Set<String> statuses() {
            return names(node.path("responses"));
        }

        /** The answer of this status: the operation's own, or that of all errors that every operation may answer. */
        Optional<Answer> answer(int status) {
            if (node.path("responses").has(String.valueOf(status))) {
                return Optional.of(described(String.valueOf(status)));
            }
            return GeneralErrors.of(this).contains(status) ? Optional.of(described("default")) : Optional.empty();
        }

        /** What stands under one of the {@link #statuses()}. */
        Answer described(String status) {
            return contract.answer(node.path("responses").path(status), pointer + "/responses/" + status);
        }

        boolean isForAnybody() {
            return node.has("security") && node.path("security").isEmpty();
        }

        boolean hasAnswerBody() {
            return statuses().stream()
                    .filter(status -> status.startsWith("2"))
                    .anyMatch(status -> !described(status).mediaTypes().isEmpty());
        }
    }

    /** What an operation answers with one status. */
    record Answer(Contract contract, JsonNode node, String pointer) {
        Set<String> mediaTypes() {
            return names(node.path("content"));
        }

        Set<String> requiredHeaders() {
            Set<String> required = new TreeSet<>();
            node.path("headers").properties().forEach(header -> {
                JsonNode described = contract.resolved(header.getValue());
                if (described.path("required").asBoolean()) {
                    required.add(header.getKey());
                }
            });
            return required;
        }

        /** Lines of JSON are no JSON. */
        private static boolean isJson(String mediaType) {
            return mediaType.endsWith("/json") || mediaType.endsWith("+json");
        }

        /** What is wrong with the body, a line each; empty if it fits. */
        String faults(String mediaType, String body, String query) {
            boolean isSchema = pointer.startsWith("/components/schemas/");
            String schema = isSchema ? pointer : pointer + "/content/" + escaped(mediaType) + "/schema";
            return isJson(mediaType) ? contract.schemas.faults(schema, body, query) : "";
        }
    }

    Contract(JsonNode document) {
        this.document = document;
        this.schemas = new Schemas(document);
        this.templates = names(document.path("paths")).stream()
                .map(Template::of)
                .sorted(Comparator.comparingInt(Template::literalLength).reversed())
                .toList();
        this.roots = templates.stream()
                .map(template -> template.path().split("/", -1)[1])
                .collect(Collectors.toSet());
    }

    /** The contract that the application at {@code origin} serves. */
    static Contract servedBy(String origin) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(origin + "/openapi?format=json"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Contract(JSON.readTree(answer.body()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException("There is no contract at " + origin + "/openapi", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whether the contract has something to say about a path: the documentation's own pages are not in it. */
    boolean governs(String path) {
        String[] segments = path.split("/", -1);
        return segments.length > 1 && roots.contains(segments[1]);
    }

    /** The operation that answers; HEAD is answered as GET is. */
    Optional<Operation> operation(String method, String path) {
        String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return templates.stream()
                .filter(template -> template.pattern().matcher(path).matches())
                .findFirst()
                .filter(template -> document.path("paths").path(template.path()).has(verb))
                .map(template -> at(template.path(), verb));
    }

    private Operation at(String path, String verb) {
        return new Operation(
                this, document.path("paths").path(path).path(verb), "/paths/" + escaped(path) + "/" + verb);
    }

    List<Operation> operations() {
        return templates.stream()
                .flatMap(template -> names(document.path("paths").path(template.path())).stream()
                        .map(verb -> at(template.path(), verb)))
                .toList();
    }

    /** The answer that errors outside every operation have. */
    Answer problem() {
        String pointer = "/components/responses/Error";
        return new Answer(this, document.at(pointer), pointer);
    }

    /** An answer whose body has this schema. */
    Answer schema(String name) {
        return new Answer(this, document, "/components/schemas/" + name);
    }

    Schemas schemas() {
        return schemas;
    }

    JsonNode document() {
        return document;
    }

    private Answer answer(JsonNode answer, String pointer) {
        String reference = answer.path("$ref").asText("");
        return reference.isEmpty()
                ? new Answer(this, answer, pointer)
                : new Answer(this, resolved(answer), reference.substring(1));
    }

    /** The node itself, or what it refers to within the document. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Where two documents differ, by JSON Pointer; the order of members does not matter. */
    static List<String> differences(JsonNode one, JsonNode other, String pointer) {
        if (one.isObject() && other.isObject()) {
            Set<String> members = names(one);
            members.addAll(names(other));
            return members.stream()
                    .flatMap(name ->
                            differences(one.path(name), other.path(name), pointer + "/" + escaped(name)).stream())
                    .toList();
        }
        if (one.isArray() && one.size() == other.size()) {
            return IntStream.range(0, one.size())
                    .boxed()
                    .flatMap(i -> differences(one.path(i), other.path(i), pointer + "/" + i).stream())
                    .toList();
        }
        return one.asText().equals(other.asText()) && one.size() == other.size()
                ? List.of()
                : List.of(pointer + ": " + one + " / " + other);
    }

    static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }
}
