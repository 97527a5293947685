package org.copydesk.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;

/** A story as the desk answered with it, and the ETag of that state. */
public record Story(JsonNode json, String etag) {
    public static Story from(Response answer) {
        return new Story(TestJson.of(answer), answer.header("ETag"));
    }

    public String id() {
        return text("id");
    }

    public String slug() {
        return text("slug");
    }

    public String headline() {
        return text("headline");
    }

    public String state() {
        return text("state");
    }

    public int version() {
        return json.path("version").asInt();
    }

    public String publishedAt() {
        return text("publishedAt");
    }

    public String updatedAt() {
        return text("updatedAt");
    }

    public String captionId(int index) {
        return json.path("captions").path(index).path("id").asText();
    }

    private String text(String field) {
        return json.path(field).asText(null);
    }
}
