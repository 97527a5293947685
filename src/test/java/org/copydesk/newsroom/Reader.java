package org.copydesk.newsroom;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;

/** Somebody outside the newsroom, without a token. */
public final class Reader {
    public RequestSpecification request() {
        return given().redirects().follow(false);
    }

    public Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    /** The values of one field over a list's first page. */
    public List<String> column(String field, String path, Object... parameters) {
        Response answer = get(path, parameters);
        answer.then().statusCode(200);
        return answer.jsonPath().getList("data." + field, String.class);
    }

    /** The ids over all pages of a list, in the order in which they came; {@code path} has a query already. */
    public List<String> walk(String path) {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = page(path, next);
            ids.addAll(page.getList("data.id", String.class));
            next = page.getString("page.next");
        } while (next != null);
        return ids;
    }

    private JsonPath page(String path, String cursor) {
        RequestSpecification request = cursor == null ? request() : request().queryParam("cursor", cursor);
        Response answer = request.get(path);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }
}
