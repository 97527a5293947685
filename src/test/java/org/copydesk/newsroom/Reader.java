package org.copydesk.newsroom;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

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
        return column(field, TestJson.of(answer));
    }

    /** The ids over all pages of a list, in the order in which they came; {@code path} has a query already. */
    public List<String> walk(String path) {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            JsonNode page = page(path, next);
            ids.addAll(column("id", page));
            next = page.at("/page/next").textValue();
        } while (next != null);
        return ids;
    }

    private static List<String> column(String field, JsonNode page) {
        return StreamSupport.stream(page.path("data").spliterator(), false)
                .map(row -> row.at("/" + field.replaceAll("[.\\[]", "/").replace("]", ""))
                        .asText(null))
                .toList();
    }

    private JsonNode page(String path, String cursor) {
        RequestSpecification request = cursor == null ? request() : request().queryParam("cursor", cursor);
        Response answer = request.get(path);
        answer.then().statusCode(200);
        return TestJson.of(answer);
    }
}
