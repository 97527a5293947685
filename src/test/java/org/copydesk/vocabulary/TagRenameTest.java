package org.copydesk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
class TagRenameTest {
    private final Newsroom newsroom = new Newsroom();
    private final Librarian librarian = Librarian.ofTags();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();
    private final String old = Unique.slug("harbor");
    private final String present = Unique.slug("harbour");

    private void rename() {
        librarian.changes(old, Map.of("slug", present, "label", "Harbour"));
        librarian.waitsForReaders(present);
    }

    @Test
    void everyPublishedArticleShowsTheNewNameAndIsNoUpdateForReaders() {
        Story first = newsroom.publishes(aStory().tagged(old));
        Story second = newsroom.publishes(aStory().tagged(Unique.slug("other"), old));
        rename();

        for (Story story : List.of(first, second)) {
            reader.get("/v1/articles/{id}", story.id())
                    .then()
                    .body("tags.slug", hasItem(present))
                    .body("tags.label", hasItem("Harbour"))
                    .body("tags.slug", not(hasItem(old)))
                    .body("version", equalTo(1))
                    .body("publishedAt", equalTo(story.publishedAt()))
                    .body("updatedAt", equalTo(story.updatedAt()))
                    .body("body.text", equalTo(story.json().at("/body/text").asText()));
            desk.get("/v1/desk/articles/{id}", story.id()).then().body("version", equalTo(1));
        }
        assertThat(reader.column("id", "/v1/articles?tag={tag}", present)).hasSize(2);
        assertThat(reader.column("id", "/v1/articles?tag={tag}&updatedAfter={at}", present, second.updatedAt()))
                .isEmpty();
    }

    @Test
    void feedsTellOfNoUpdateAndCachesOfANewAnswer() {
        Story story = newsroom.publishes(aStory().tagged(old));
        Response before = reader.get("/v1/articles/{id}", story.id());
        rename();

        assertThat(values(parse(reader.get("/feeds/atom?tag={tag}", present).asString()), "//atom:entry/atom:updated"))
                .containsExactly(story.updatedAt());
        reader.request()
                .header("If-None-Match", before.header("ETag"))
                .get("/v1/articles/{id}", story.id())
                .then()
                .statusCode(200);
    }

    @Test
    void theOldSlugLeadsToTheNewOne() {
        newsroom.publishes(aStory().tagged(old));
        rename();

        reader.get("/v1/tags/{slug}", old).then().statusCode(308).header("Location", endsWith("/v1/tags/" + present));
        desk.get("/v1/desk/tags/{slug}", old)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/desk/tags/" + present));
        librarian.puts(old, Map.of("label", "x", "kind", "subject")).then().statusCode(308);
        librarian
                .merges(old, present, "*")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/desk/tags/" + present + "/merge"));
        assertThat(reader.column("tags[0].slug", "/v1/articles?tag={tag}", old)).containsExactly(present);
        reader.get("/v1/articles?tag={tag}&total=true", old).then().body("page.total", equalTo(1));
    }

    @Test
    void aChainOfRenamesLeadsToItsEndAndBack() {
        newsroom.publishes(aStory().tagged(old));
        rename();
        String last = Unique.slug("haven");
        librarian.changes(present, Map.of("slug", last));
        librarian.waitsForReaders(last);

        for (String former : List.of(old, present)) {
            reader.get("/v1/tags/{slug}", former).then().statusCode(308).header("Location", endsWith("/" + last));
            assertThat(reader.column("id", "/v1/articles?tag={tag}", former)).hasSize(1);
        }
        librarian.changes(last, Map.of("slug", old));
        librarian.waitsForReaders(old);

        reader.get("/v1/tags/{slug}", old).then().statusCode(200);
        reader.get("/v1/tags/{slug}", present).then().statusCode(308).header("Location", endsWith("/" + old));
        reader.get("/v1/tags/{slug}", last).then().statusCode(308).header("Location", endsWith("/" + old));
    }

    @Test
    void nothingOfANameThatReadersNeverSawGetsOut() {
        newsroom.drafts(aStory().tagged(old));
        rename();
        reader.get("/v1/tags/{slug}", old).then().statusCode(404);
        reader.get("/v1/tags/{slug}", present).then().statusCode(404);

        newsroom.publishes(aStory().tagged(present));
        reader.get("/v1/tags/{slug}", present).then().statusCode(200);
        reader.get("/v1/tags/{slug}", old).then().statusCode(404);
        reader.get("/v1/articles?tag={tag}", old).then().body("data", empty());
    }

    @Test
    void anOldSlugOfWhatIsNoLongerPublishedLeadsNowhere() {
        Story story = newsroom.publishes(aStory().tagged(old));
        rename();
        newsroom.withdraws(story, "Printed twice");

        reader.get("/v1/tags/{slug}", old).then().statusCode(404);
    }

    @Test
    void anOldSlugStaysReserved() {
        newsroom.tag(old, "subject");
        rename();
        String other = Unique.slug("other");
        newsroom.tag(other, "subject");

        desk.post("/v1/desk/tags", Map.of("slug", old, "label", "x", "kind", "subject"))
                .then()
                .statusCode(409)
                .body("code", equalTo("not-unique"));
        librarian
                .puts(other, Map.of("slug", old, "label", "x", "kind", "subject"))
                .then()
                .statusCode(409);
        librarian
                .puts(present, Map.of("slug", old, "label", "x", "kind", "subject"))
                .then()
                .statusCode(200);
    }

    @Test
    void storiesMayNameATagByAnOldSlugOrAnAlias() {
        newsroom.tag(old, "subject");
        String alias = "Quay " + old;
        librarian.changes(old, Map.of("slug", present, "aliases", List.of(alias)));

        desk.starts(aStory().with("headline", "By old names")
                        .tagged(old, alias.toUpperCase(java.util.Locale.ROOT), present))
                .then()
                .statusCode(201)
                .body("tags.slug", contains(present));
        String twin = Unique.slug("twin");
        desk.post("/v1/desk/tags", Map.of("slug", twin, "label", "x", "kind", "subject", "aliases", List.of(alias)));
        desk.starts(aStory().tagged(present, alias))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/tags/1"))
                .body("errors[0].code", equalTo("ambiguous-tag"));
    }

    @Test
    void aWorkingCopyStaysAtTheDeskAndWhoEverIsAtItCanStore() {
        Story story = newsroom.publishes(aStory().tagged(old));
        Story changed = newsroom.changes(story, Map.of("headline", "Not for readers yet", "tags", List.of()));
        rename();

        reader.get("/v1/articles/{id}", story.id())
                .then()
                .body("headline", equalTo(story.headline()))
                .body("tags.slug", contains(present))
                .body("version", equalTo(1));
        Response stored = desk.patches(changed, changed.etag(), Map.of("standfirst", "Still mine"));
        stored.then().statusCode(200).body("version", equalTo(1)).body("headline", equalTo("Not for readers yet"));
        newsroom.publishes(story);
        reader.get("/v1/articles/{id}", story.id())
                .then()
                .body("version", equalTo(2))
                .body("tags", empty());
    }

    @Test
    void aSectionIsShownAnewAsWell() {
        Story story = newsroom.publishes(aStory().section(old));
        rename();

        reader.get("/v1/articles/{id}", story.id())
                .then()
                .body("section", equalTo(Map.of("slug", present, "label", "Harbour")))
                .body("version", equalTo(1));
        assertThat(reader.column("id", "/v1/articles?section={s}", old)).containsExactly(story.id());
        librarian
                .puts(present, Map.of("label", "x", "kind", "subject"))
                .then()
                .statusCode(409)
                .body("code", equalTo("in-use"));
    }

    @Test
    void whatReadersDoNotSeeChangesNothing() {
        Story story = newsroom.publishes(aStory().tagged(old));
        String etag = reader.get("/v1/articles/{id}", story.id()).header("ETag");
        librarian.changes(old, Map.of("aliases", List.of("Port")));
        librarian.waitsForReaders(old);

        reader.get("/v1/articles/{id}", story.id()).then().header("ETag", equalTo(etag));
    }

    @Test
    void aTagThatReadersSeeIsNotDeleted() {
        Story story = newsroom.publishes(aStory().tagged(old));
        newsroom.changes(story, Map.of("tags", List.of()));

        desk.seen("*").delete("/v1/desk/tags/{slug}", old).then().statusCode(409);
    }
}
