package org.copydesk.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.access.Administration.admin;
import static org.copydesk.access.Administration.issue;
import static org.copydesk.access.Administration.newName;
import static org.copydesk.access.Administration.ownAddress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation of the contract answers every kind of caller as the table in docs/access.md says. */
@Tag("anywhere")
@QuarkusTest
class RightsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);
    private static final int SERVER_ERROR = 500;

    @Test
    void theTableAndTheContractHaveTheSameOperations() throws IOException {
        assertThat(RightsTable.read().keySet())
                .containsExactlyInAnyOrderElementsOf(operations().keySet());
    }

    @Test
    void everyOperationAnswersEveryCallerAsTheTableSays() throws IOException {
        Map<String, Map<String, String>> rights = RightsTable.read();
        Map<String, String> secrets = secrets();
        List<String> wrong = new ArrayList<>();
        operations().forEach((operation, node) -> rights.getOrDefault(operation, Map.of())
                .forEach((caller, expected) -> {
                    int status = call(operation, node, secrets.get(caller));
                    if (!fits(status, expected)) {
                        wrong.add(operation + " answers " + caller + " with " + status + ", not " + expected);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>();
        secrets.put("nobody", null);
        secrets.put("wrong", "cdk_wrong");
        for (Role role : Role.values()) {
            secrets.put(role.toString(), issue(role).getString("secret"));
        }
        secrets.put("partner", partner());
        return secrets;
    }

    private static String partner() {
        Map<String, Object> partner = Map.of("name", newName(), "entitlement", Map.of("all", List.of()));
        String id = admin().body(partner).post("/v1/admin/partners").jsonPath().getString("id");
        return admin().body(Map.of("name", "rights"))
                .post("/v1/admin/partners/" + id + "/tokens")
                .jsonPath()
                .getString("secret");
    }

    private static boolean fits(int status, String expected) {
        return expected.equals("yes")
                ? !REFUSALS.contains(status) && status < SERVER_ERROR
                : expected.equals(String.valueOf(status));
    }

    /** Asks for something that does not exist, or sends next to nothing, so that what is allowed changes nothing. */
    private static int call(String operation, JsonNode node, String secret) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation
                .substring(method.length() + 1)
                .replace("{id}", UUID.randomUUID().toString())
                .replaceAll("\\{[^}]+}", "1");
        RequestSpecification request = given().redirects().follow(false).header("X-Forwarded-For", ownAddress());
        if (secret != null) {
            request.auth().oauth2(secret);
        }
        node.path("requestBody").path("content").fieldNames().forEachRemaining(type -> {
            request.contentType(type);
            if (type.equals(FORM)) {
                request.formParam("x", "x");
                return;
            }
            request.body((type.endsWith("json") ? "{}" : "x").getBytes(StandardCharsets.UTF_8));
        });
        return request.request(method, path).statusCode();
    }

    /** The operations of the contract, by method and path. */
    private static Map<String, JsonNode> operations() throws IOException {
        JsonNode contract =
                new ObjectMapper().readTree(given().get("/openapi?format=json").asString());
        Map<String, JsonNode> operations = new TreeMap<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue());
                    }
                }));
        return operations;
    }
}
