package org.copydesk.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An administrator at work, and whoever comes with a token from there. */
final class Administration {
    static final String TOKENS = "/v1/admin/tokens";

    private Administration() {}

    static RequestSpecification admin() {
        return holder("test-admin");
    }

    static RequestSpecification holder(String secret) {
        return given().auth().oauth2(secret).contentType(ContentType.JSON);
    }

    static RequestSpecification callingFrom(String address, String secret) {
        return holder(secret).header("X-Forwarded-For", address);
    }

    static String newName() {
        return "Somebody " + UUID.randomUUID();
    }

    static Map<String, Object> token(String name, Role role) {
        return new HashMap<>(Map.of("name", name, "role", role.toString()));
    }

    static JsonPath issue(Map<String, Object> request) {
        return admin().body(request)
                .post(TOKENS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static JsonPath issue(Role role) {
        return issue(token(newName(), role));
    }

    /** An address for documentation (RFC 5737, RFC 3849) that no other test uses. */
    static String ownAddress() {
        UUID random = UUID.randomUUID();
        return String.format(
                "2001:db8:%x:%x::7",
                random.getMostSignificantBits() & 0xffff, random.getLeastSignificantBits() & 0xffff);
    }
}
