package org.copydesk.newsroom;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** A story as the desk answered with it, and the ETag of that state. */
public record Story(JsonPath json, String etag) {
    public static Story from(Response answer) {
        return new Story(answer.jsonPath(), answer.header("ETag"));
    }

    public String id() {
        return json.getString("id");
    }

    public String slug() {
        return json.getString("slug");
    }

    public String headline() {
        return json.getString("headline");
    }

    public String state() {
        return json.getString("state");
    }

    public int version() {
        return json.getInt("version");
    }

    public String publishedAt() {
        return json.getString("publishedAt");
    }

    public String updatedAt() {
        return json.getString("updatedAt");
    }

    public String captionId(int index) {
        return json.getString("captions[" + index + "].id");
    }
}
