package org.copydesk.newsroom;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** The desk's door, with an admin's token or somebody else's: requests as they are, for tests that look at the answer. */
public final class Desk {
    public static final String TOKEN = "test-admin";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private final String token;

    /** With the admin's token. */
    public Desk() {
        this(TOKEN);
    }

    public Desk(String token) {
        this.token = token;
    }

    /** Somebody of their own with this role. */
    public static Desk as(String role) {
        Response made = new Desk().post("/v1/admin/tokens", Map.of("name", Unique.slug(role), "role", role));
        made.then().statusCode(201);
        return new Desk(TestJson.of(made).path("secret").asText());
    }

    public String token() {
        return token;
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).redirects().follow(false);
    }

    public RequestSpecification seen(String etag) {
        return request().header("If-Match", etag);
    }

    public Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    public Response post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    public Response starts(StoryBuilder story) {
        return post("/v1/desk/articles", story.request());
    }

    public Response replaces(Story story, String etag, Object body) {
        return seen(etag).contentType(ContentType.JSON).body(body).put("/v1/desk/articles/{id}", story.id());
    }

    public Response patches(Story story, String etag, Object patch) {
        return seen(etag).contentType(MERGE_PATCH).body(patch).patch("/v1/desk/articles/{id}", story.id());
    }

    /** Takes a step of the workflow; {@code body} may be null. */
    public Response takes(String step, Story story, String etag, Object body) {
        RequestSpecification request = seen(etag);
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post("/v1/desk/articles/{id}/{step}", story.id(), step);
    }
}
