package org.copydesk.partner;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Unique;

/** A partner in a test: its door, and what its administrator does with it. */
public final class Licensed {
    private static final Desk ADMIN = new Desk();

    private final String id;
    private final String secret;

    private Licensed(String id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    /** With the newest place in the feed as where it begins, so that other tests' stories are not in the way. */
    public static Licensed to(Map<String, ?> entitlement) {
        return with(Map.of("entitlement", entitlement));
    }

    public static Licensed with(Map<String, ?> fields) {
        Map<String, Object> request = new HashMap<>(fields);
        request.putIfAbsent("name", Unique.headline("Partner"));
        Response made = ADMIN.post("/v1/admin/partners", request);
        made.then().statusCode(201);
        String id = made.jsonPath().getString("id");
        return new Licensed(id, tokenOf(id));
    }

    private static String tokenOf(String id) {
        Response token = ADMIN.post("/v1/admin/partners/" + id + "/tokens", Map.of("name", "main"));
        token.then().statusCode(201);
        return token.jsonPath().getString("secret");
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    public RequestSpecification request() {
        return given().auth().oauth2(secret).redirects().follow(false);
    }

    public Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    public Response isChangedTo(Map<String, ?> patch) {
        Response answer =
                ADMIN.request().contentType(Desk.MERGE_PATCH).body(patch).patch("/v1/admin/partners/{id}", id);
        answer.then().statusCode(200);
        return answer;
    }

    /** Where the feed ends at this moment. */
    public String newestCursor() {
        String cursor = null;
        while (true) {
            JsonPath page = page(cursor, 1000);
            cursor = page.getString("page.next");
            if (page.getList("data").isEmpty()) {
                return cursor;
            }
        }
    }

    /** The changes behind a cursor, over all pages. */
    public List<Map<String, Object>> changesSince(String cursor) {
        List<Map<String, Object>> changes = new ArrayList<>();
        String next = cursor;
        while (true) {
            JsonPath page = page(next, 2);
            next = page.getString("page.next");
            List<Map<String, Object>> data = page.getList("data");
            if (data.isEmpty()) {
                return changes;
            }
            changes.addAll(data);
        }
    }

    /** The kinds of the changes behind a cursor that concern an article. */
    public List<String> kindsSince(String cursor, String articleId) {
        return changesSince(cursor).stream()
                .filter(change -> change.get("articleId").equals(articleId))
                .map(change -> (String) change.get("kind"))
                .toList();
    }

    private JsonPath page(String cursor, int limit) {
        RequestSpecification request = request().queryParam("limit", limit);
        Response answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/changes");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }
}
