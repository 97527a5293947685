package org.copydesk.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.platform.Eventually.eventually;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Who keeps the vocabulary: changes and merges tags or bylines, and waits until readers see it. */
public final class Librarian {

    private final Desk desk = new Desk();
    private final String list;

    private Librarian(String list) {
        this.list = "/v1/desk/" + list;
    }

    public static Librarian ofTags() {
        return new Librarian("tags");
    }

    public static Librarian ofBylines() {
        return new Librarian("bylines");
    }

    public Response reads(String slug) {
        return desk.get(list + "/{slug}", slug);
    }

    public Response puts(String slug, Map<String, ?> term) {
        return desk.seen("*").contentType(ContentType.JSON).body(term).put(list + "/{slug}", slug);
    }

    /** Changes some fields and leaves the others as they are. */
    public Response changes(String slug, Map<String, ?> fields) {
        Map<String, Object> term = new HashMap<>(reads(slug).jsonPath().getMap(""));
        term.keySet().removeAll(java.util.Set.of("id", "rerendering"));
        term.putAll(fields);
        Response changed = puts(slug, term);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        return changed;
    }

    public Response merges(String slug, String into) {
        return merges(slug, into, reads(slug).header("ETag"));
    }

    public Response merges(String slug, String into, String etag) {
        return desk.seen(etag)
                .contentType(ContentType.JSON)
                .body(Map.of("into", into))
                .post(list + "/{slug}/merge", slug);
    }

    /** Waits until every published article shows the term as it is. */
    public void waitsForReaders(String slug) {
        eventually(
                () -> assertThat(reads(slug).jsonPath().getInt("rerendering")).isZero());
    }
}
