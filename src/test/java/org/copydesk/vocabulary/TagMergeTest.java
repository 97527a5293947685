package org.copydesk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Librarian;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TagMergeTest {
    private final Newsroom newsroom = new Newsroom();
    private final Librarian librarian = Librarian.ofTags();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();
    private final String from = Unique.slug("ferry-boats");
    private final String into = Unique.slug("ferries");

    private void merge() {
        librarian.merges(from, into).then().statusCode(200).body("slug", equalTo(into));
        librarian.waitsForReaders(into);
    }

    @Test
    void oneTagTakesTheOthersPlaceEverywhere() {
        newsroom.tag(into, "subject");
        String other = Unique.slug("weather");
        Story published = newsroom.publishes(aStory().tagged(from));
        Story both = newsroom.publishes(aStory().tagged(from, other, into));
        Story draft = newsroom.drafts(aStory().tagged(other, from));
        merge();

        reader.get("/v1/articles/{id}", published.id())
                .then()
                .body("tags.slug", contains(into))
                .body("version", equalTo(1));
        reader.get("/v1/articles/{id}", both.id())
                .then()
                .body("tags.slug", contains(into, other))
                .body("version", equalTo(1));
        desk.get("/v1/desk/articles/{id}", both.id()).then().body("tags.slug", contains(into, other));
        desk.get("/v1/desk/articles/{id}", draft.id()).then().body("tags.slug", contains(other, into));
        desk.patches(draft, draft.etag(), Map.of("tags", List.of(from)))
                .then()
                .statusCode(200)
                .body("tags.slug", contains(into));
        reader.get("/v1/tags/{slug}", into).then().body("articleCount", equalTo(2));
        reader.get("/v1/tags/{slug}", from).then().statusCode(308).header("Location", endsWith("/v1/tags/" + into));
        assertThat(reader.column("id", "/v1/articles?tag={tag}", from))
                .containsExactlyInAnyOrder(published.id(), both.id());
    }

    @Test
    void itsNamesAndChildrenMoveOver() {
        newsroom.tag(into, "subject");
        String former = Unique.slug("boats");
        String child = Unique.slug("car-ferries");
        desk.post(
                "/v1/desk/tags",
                Map.of("slug", former, "label", "Boats", "kind", "subject", "aliases", List.of("Ships")));
        librarian.changes(former, Map.of("slug", from));
        newsroom.tag(Map.of("slug", child, "label", "Car ferries", "kind", "subject", "parent", from));
        merge();

        librarian.reads(into).then().body("aliases", contains("Boats", "Ships"));
        librarian.reads(child).then().body("parent", equalTo(into));
        for (String old : List.of(from, former)) {
            librarian.reads(old).then().statusCode(308).header("Location", endsWith("/v1/desk/tags/" + into));
            desk.post("/v1/desk/tags", Map.of("slug", old, "label", "x", "kind", "subject"))
                    .then()
                    .statusCode(409);
        }
    }

    @Test
    void mergesFollowOneAnother() {
        String last = Unique.slug("shipping");
        newsroom.tag(into, "subject");
        newsroom.tag(last, "subject");
        Story story = newsroom.publishes(aStory().tagged(from));
        librarian.merges(from, into).then().statusCode(200);
        librarian.merges(into, last).then().statusCode(200);
        librarian.waitsForReaders(last);

        reader.get("/v1/articles/{id}", story.id()).then().body("tags.slug", contains(last));
        for (String old : List.of(from, into)) {
            librarian.reads(old).then().statusCode(308).header("Location", endsWith("/" + last));
        }
    }

    @Test
    void aSectionMovesItsArticles() {
        newsroom.tag(into, "section");
        Story story = newsroom.publishes(aStory().section(from));
        merge();

        reader.get("/v1/articles/{id}", story.id()).then().body("section.slug", equalTo(into));
        desk.get("/v1/desk/articles/{id}", story.id()).then().body("section.slug", equalTo(into));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String child = Unique.slug("car-ferries");
        newsroom.tag(into, "subject");
        newsroom.publishes(aStory().section(from));
        newsroom.tag(Map.of("slug", child, "label", "x", "kind", "section", "parent", from));

        librarian.merges(from, from).then().statusCode(422).body("errors[0].code", equalTo("itself"));
        librarian.merges(from, child).then().statusCode(422).body("errors[0].code", equalTo("cycle"));
        librarian.merges(from, into).then().statusCode(409).body("code", equalTo("in-use"));
        librarian
                .merges(from, Unique.slug("nowhere"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-tag"));
        librarian.merges(from, into, "\"v99\"").then().statusCode(412);
        librarian.merges(Unique.slug("nowhere"), into, "*").then().statusCode(404);
        desk.request()
                .contentType("application/json")
                .body(Map.of("into", into))
                .post("/v1/desk/tags/{slug}/merge", from)
                .then()
                .statusCode(428);
    }
}
