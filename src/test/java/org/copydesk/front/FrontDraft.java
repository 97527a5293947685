package org.copydesk.front;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.TestJson;
import org.copydesk.newsroom.Unique;

/** A front of a test's own, put together list by list. */
final class FrontDraft {
    private final Desk desk;
    private final String slug = Unique.slug("front");
    private final List<Map<String, Object>> lists = new ArrayList<>();

    FrontDraft() {
        this(new Desk());
    }

    FrontDraft(Desk desk) {
        this.desk = desk;
    }

    static Map<String, Object> pin(Story story, int position) {
        return pin(story, position, Map.of());
    }

    static Map<String, Object> pin(Story story, int position, Map<String, ?> words) {
        Map<String, Object> pin = new LinkedHashMap<>(Map.of("article", story.id(), "position", position));
        pin.putAll(words);
        return pin;
    }

    /** Adds a list; what {@code more} says may replace the rest. */
    FrontDraft list(String name, int places, List<Map<String, Object>> pinned, Map<String, ?> more) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("slug", name);
        list.put("title", "List " + name);
        list.put("places", places);
        list.put("pinned", pinned);
        list.putAll(more);
        lists.add(list);
        return this;
    }

    FrontDraft clear() {
        lists.clear();
        return this;
    }

    static Map<String, ?> filledBy(String tag) {
        return Map.of("filling", Map.of("tag", tag));
    }

    String slug() {
        return slug;
    }

    Response put() {
        Response known = desk.get("/v1/desk/fronts/{slug}", slug);
        var request = known.statusCode() == 200 ? desk.seen(known.header("ETag")) : desk.request();
        return request.contentType(ContentType.JSON)
                .body(Map.of("title", "Front " + slug, "lists", lists))
                .put("/v1/desk/fronts/{slug}", slug);
    }

    FrontDraft saved() {
        put().then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        return this;
    }

    FrontDraft launched() {
        saved();
        launch(Map.of()).then().statusCode(200);
        return this;
    }

    String etag() {
        return desk.get("/v1/desk/fronts/{slug}", slug).header("ETag");
    }

    Response launch(Map<String, ?> request) {
        return step("launch", request);
    }

    Response step(String step, Map<String, ?> request) {
        return step(step, etag(), request);
    }

    Response step(String step, String etag, Map<String, ?> request) {
        return desk.seen(etag).contentType(ContentType.JSON).body(request).post("/v1/desk/fronts/" + slug + "/" + step);
    }

    Response read() {
        return new Reader().get("/v1/fronts/{slug}", slug);
    }

    /** A field of the articles on a list, as readers see it. */
    List<String> shown(String list, String field) {
        Response answer = read();
        answer.then().statusCode(200);
        List<String> values = new ArrayList<>();
        TestJson.of(answer).path("lists").forEach(one -> {
            if (one.path("slug").asText().equals(list)) {
                one.path("articles")
                        .forEach(article -> values.add(article.path(field).asText(null)));
            }
        });
        return values;
    }

    List<String> shown(String list) {
        return shown(list, "id");
    }
}
