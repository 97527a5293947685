package org.copydesk.access;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An administrator at work, and whoever comes with a token from there. */
public final class Administration {
    public static final String TOKENS = "/v1/admin/tokens";

    private Administration() {}

    public static RequestSpecification admin() {
        return holder("test-admin");
    }

    public static RequestSpecification holder(String secret) {
        return given().auth().oauth2(secret).contentType(ContentType.JSON);
    }

    public static RequestSpecification callingFrom(String address, String secret) {
        return holder(secret).header("X-Forwarded-For", address);
    }

    public static String newName() {
        return "Somebody " + UUID.randomUUID();
    }

    public static Map<String, Object> token(String name, Role role) {
        return new HashMap<>(Map.of("name", name, "role", role.toString()));
    }

    public static JsonPath issue(Map<String, Object> request) {
        return admin().body(request)
                .post(TOKENS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static JsonPath issue(Role role) {
        return issue(token(newName(), role));
    }

    /** An address for documentation (RFC 5737, RFC 3849) that no other test uses. */
    public static String ownAddress() {
        UUID random = UUID.randomUUID();
        return String.format(
                "2001:db8:%x:%x::7",
                random.getMostSignificantBits() & 0xffff, random.getLeastSignificantBits() & 0xffff);
    }
}
