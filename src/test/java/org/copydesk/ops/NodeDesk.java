package org.copydesk.ops;

import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.copydesk.newsroom.StoryBuilder;

/** The desk of one running application; every call is one request and hands back its answer. */
record NodeDesk(RunningApplication node, String token) {
    static final String TOKEN = "desk-of-the-nodes";

    /** What a node is started with so that {@link #of} works, and so that it holds nothing yet. */
    static final Map<String, String> EMPTY = Map.of("COPYDESK_ADMIN_TOKEN", TOKEN, "COPYDESK_SAMPLE_EDITION", "false");

    static NodeDesk of(RunningApplication node) {
        return new NodeDesk(node, TOKEN);
    }

    Response drafts() {
        return drafts(aStory());
    }

    Response drafts(StoryBuilder story) {
        return node.desk(token)
                .contentType(ContentType.JSON)
                .body(story.request())
                .post("/v1/desk/articles");
    }

    Response changes(String id, Map<String, ?> patch) {
        return node.desk(token)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/desk/articles/{id}", id);
    }

    Response publishes(String id) {
        return takes("publish", id, Map.of());
    }

    Response takes(String step, String id, Map<String, ?> body) {
        return node.desk(token)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/desk/articles/{id}/{step}", id, step);
    }

    /** Drafts a story and publishes it, and fails if it can't; the answer to the publication. */
    Response publishes(StoryBuilder story) {
        Response draft = drafts(story);
        draft.then().statusCode(201);
        Response published = publishes(draft.<String>path("id"));
        published.then().statusCode(200);
        return published;
    }
}
