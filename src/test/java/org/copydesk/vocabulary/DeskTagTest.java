package org.copydesk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.newsroom.CountedStatements;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeskTagTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final String slug = Unique.slug("tides");

    private Response put(String etag, Map<String, ?> tag) {
        return desk.seen(etag).contentType(ContentType.JSON).body(tag).put("/v1/desk/tags/{slug}", slug);
    }

    @Test
    void aTagIsCreatedReadChangedAndDeleted() {
        Response created = desk.post("/v1/desk/tags", Map.of("slug", slug, "label", "Tides", "kind", "subject"));
        created.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/desk/tags/" + slug))
                .body("labels", equalTo(Map.of()));
        desk.get("/v1/desk/tags/{slug}", slug)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(created.header("ETag")))
                .body("$", equalTo(created.jsonPath().getMap("")));

        Response changed = put(created.header("ETag"), Map.of("label", "High tides", "kind", "event"));
        changed.then()
                .statusCode(200)
                .header("ETag", not(created.header("ETag")))
                .body("label", equalTo("High tides"))
                .body("kind", equalTo("event"));
        put(created.header("ETag"), Map.of("label", "x", "kind", "event"))
                .then()
                .statusCode(412)
                .body("currentETag", equalTo(changed.header("ETag")));

        desk.request().delete("/v1/desk/tags/{slug}", slug).then().statusCode(428);
        desk.seen(changed.header("ETag"))
                .delete("/v1/desk/tags/{slug}", slug)
                .then()
                .statusCode(204);
        desk.get("/v1/desk/tags/{slug}", slug).then().statusCode(404);
    }

    @Test
    void noTagIsRenamedToAnAddressThatIsNoTags() {
        desk.post("/v1/desk/tags", Map.of("slug", slug, "label", "Tides", "kind", "subject"));

        put("*", Map.of("slug", "import", "label", "Tides", "kind", "subject"))
                .then()
                .statusCode(409)
                .body("code", equalTo("not-unique"));
    }

    @Test
    void aSlugIsMadeFromTheLabelAndStaysIfNothingIsSaidOfIt() {
        String label = Unique.headline("Orlemouth Bay");
        String made = desk.post("/v1/desk/tags", Map.of("label", label, "kind", "place"))
                .path("slug");
        assertThat(made).isEqualTo(label.toLowerCase(Locale.ROOT).replace(' ', '-'));

        newsroom.tag(slug, "subject");
        put("*", Map.of("label", "Something else", "kind", "subject")).then().body("slug", equalTo(slug));
    }

    @Test
    void aSlugStandsForOneTag() {
        newsroom.tag(slug, "subject");

        desk.post("/v1/desk/tags", Map.of("slug", slug, "label", "Other", "kind", "place"))
                .then()
                .statusCode(409)
                .body("code", equalTo("not-unique"));
    }

    @Test
    void aTagInUseIsNotDeleted() {
        String parent = Unique.slug("sea");
        newsroom.tag(parent, "subject");
        newsroom.tag(Map.of("slug", slug, "label", "Tides", "kind", "subject", "parent", parent));
        String section = Unique.slug("coast");
        Story draft = newsroom.drafts(aStory().tagged(slug).section(section));

        for (String used : List.of(slug, parent, section)) {
            desk.seen("*")
                    .delete("/v1/desk/tags/{slug}", used)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("in-use"));
        }
        newsroom.changes(draft, Map.of("tags", List.of()));
        desk.seen("*").delete("/v1/desk/tags/{slug}", slug).then().statusCode(204);
        desk.seen("*").delete("/v1/desk/tags/{slug}", parent).then().statusCode(204);
    }

    @Test
    void aTagIsNeverBelowItself() {
        String child = Unique.slug("spring-tides");
        newsroom.tag(slug, "subject");
        newsroom.tag(Map.of("slug", child, "label", "Spring tides", "kind", "subject", "parent", slug));

        for (String parent : List.of(slug, child)) {
            put("*", Map.of("label", "Tides", "kind", "subject", "parent", parent))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/parent"))
                    .body("errors[0].code", equalTo("cycle"));
        }
    }

    @Test
    void tagsAreFoundByAliasesAndParents() {
        String child = Unique.slug("neap-tides");
        desk.post(
                "/v1/desk/tags",
                Map.of("slug", slug, "label", "T", "kind", "subject", "aliases", List.of("Ebb " + slug)));
        newsroom.tag(Map.of("slug", child, "label", "Neap tides", "kind", "subject", "parent", slug));

        desk.get("/v1/desk/tags?q={q}", "EBB " + slug).then().body("data.slug", equalTo(List.of(slug)));
        desk.get("/v1/desk/tags?parent={p}", slug).then().body("data.slug", equalTo(List.of(child)));
        desk.get("/v1/desk/tags?parent={p}", child).then().body("data", hasSize(0));
    }

    @Test
    void tagsAreListedByKindAndText() {
        newsroom.tag(slug, "place");
        newsroom.tag(slug + "-2", "event");

        desk.get("/v1/desk/tags?q={q}", slug).then().body("data", hasSize(2));
        desk.get("/v1/desk/tags?q={q}&kind=event", slug).then().body("data.slug", equalTo(List.of(slug + "-2")));
        String next = desk.get("/v1/desk/tags?q={q}&limit=1", slug).path("page.next");
        desk.get("/v1/desk/tags?q={q}&limit=1&cursor={c}", slug, next)
                .then()
                .body("data.slug", equalTo(List.of(slug + "-2")));
        desk.get("/v1/desk/tags?cursor={c}", next).then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @Test
    void aListTakesTheSameStatementsHoweverManyParentsItsTagsHave() {
        newsroom.tag(childOf(0));
        long ofOne = CountedStatements.during(this::listChildren);
        List.of(1, 2, 3, 4).forEach(i -> newsroom.tag(childOf(i)));

        assertThat(CountedStatements.during(this::listChildren)).isEqualTo(ofOne);
    }

    private Map<String, ?> childOf(int parent) {
        newsroom.tag("parent-" + parent + "-" + slug, "subject");
        return Map.of(
                "slug", slug + "-" + parent, "label", "x", "kind", "event", "parent", "parent-" + parent + "-" + slug);
    }

    private void listChildren() {
        desk.get("/v1/desk/tags?kind=event&q={q}", slug).then().body("data.parent", not(hasItem(nullValue())));
    }

    @Test
    void whatIsNotValidIsNamed() {
        desk.post("/v1/desk/tags", Map.of("slug", slug))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/kind", "/label")));
        desk.post("/v1/desk/tags", Map.of("label", "x", "kind", "colour"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"));
        desk.post("/v1/desk/tags", Map.of("label", "x", "kind", "place", "labels", Map.of("no language!", "x")))
                .then()
                .statusCode(422);
        desk.post("/v1/desk/tags", Map.of("label", "!!!", "kind", "place"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-slug"));
    }
}
