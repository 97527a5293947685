package org.copydesk.doors;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.media.file.Pictures;

/** Makes what operations of the desk and of administration work on. */
final class DeskFixtures {
    private static final String DESK = "/v1/desk/";

    /** The list of every front. */
    static final String LIST = "top";

    private DeskFixtures() {}

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer test-admin")
                .header("If-Match", "*")
                .contentType("application/json");
    }

    static Response create(String path, Map<String, Object> body) {
        Response created = admin().body(body).post(path);
        created.then().statusCode(201);
        return created;
    }

    static String tag(String kind) {
        return create(DESK + "tags", Map.of("label", "Tag " + UUID.randomUUID(), "kind", kind))
                .path("slug");
    }

    static String byline() {
        return create(DESK + "bylines", Map.of("name", "Byline " + UUID.randomUUID()))
                .path("slug");
    }

    static String image() {
        Response uploaded =
                admin().contentType("image/jpeg").body(Pictures.jpeg(40, 30)).post(DESK + "images");
        uploaded.then().statusCode(201);
        return uploaded.path("id");
    }

    /** A story in the state that an operation wants. */
    static String article(String path) {
        String id = create(DESK + "articles", Map.of("headline", "Fuzz " + UUID.randomUUID()))
                .path("id");
        if (path.endsWith("/correct") || path.endsWith("/withdraw")) {
            take("publish", id);
        } else if (path.endsWith("/approve") || path.endsWith("/return")) {
            take("submit", id);
        } else if (path.endsWith("/lock")) {
            admin().put(DESK + "articles/" + id + "/lock").then().statusCode(200);
        } else if (path.endsWith("/hold")) {
            admin().body(Map.of("reason", "Counsel reads it"))
                    .put(DESK + "articles/" + id + "/hold")
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private static void take(String step, String id) {
        admin().post(DESK + "articles/" + id + "/" + step).then().statusCode(200);
    }

    static String partner(String path) {
        return create(path, Map.of("name", "Partner " + UUID.randomUUID(), "entitlement", Map.of("all", List.of())))
                .path("id");
    }

    static String token(String path) {
        Map<String, Object> asked = new HashMap<>(Map.of("name", "Fuzz " + UUID.randomUUID()));
        if (path.equals("/v1/admin/tokens")) {
            asked.put("role", "reporter");
        }
        return create(path, asked).path("id");
    }

    static String webhook(String path) {
        return create(path, Map.of("url", "https://localhost/" + UUID.randomUUID()))
                .path("id");
    }

    /** A front, launched or about to be where an operation wants that. */
    static String front(Operation operation) {
        String slug = "front-" + UUID.randomUUID();
        String path = DESK + "fronts/" + slug;
        given().header("Authorization", "Bearer test-admin")
                .contentType("application/json")
                .body(Map.of("lists", List.of(Map.of("slug", LIST))))
                .put(path)
                .then()
                .statusCode(201);
        if (operation.toString().startsWith("DELETE") && operation.path().endsWith("/launch")) {
            launch(
                    path,
                    Map.of("launchAt", Instant.now().plus(Duration.ofDays(30)).toString()));
        } else if (operation.path().matches(".*/(history.*|discard)")) {
            launch(path, Map.of());
        }
        return slug;
    }

    private static void launch(String front, Map<String, Object> how) {
        admin().body(how).post(front + "/launch").then().statusCode(200);
    }
}
