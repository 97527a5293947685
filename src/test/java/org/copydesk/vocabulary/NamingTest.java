package org.copydesk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NamingTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final String slug = Unique.slug("quay");
    private final String mark = slug.substring(slug.indexOf('-') + 1);

    private Map<String, Object> tag(String label, String kind) {
        return Map.of("label", label, "kind", kind);
    }

    @Test
    void tagsThatDifferInCaseOnlyAreOne() {
        desk.post("/v1/desk/tags", Map.of("slug", slug, "label", "Quay " + mark, "kind", "place"))
                .then()
                .statusCode(201);

        for (String label : List.of("QUAY " + mark, "quay " + mark, "Quay " + mark)) {
            desk.post("/v1/desk/tags", tag(label, "place"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("not-unique"))
                    .body("detail", containsString("\"Quay " + mark + "\" (" + slug + ")"));
        }
        desk.post("/v1/desk/tags", tag("Quay " + mark, "section")).then().statusCode(201);
        String other = desk.post("/v1/desk/tags", tag("Pier " + mark, "place")).path("slug");
        desk.seen("*")
                .contentType("application/json")
                .body(tag("quay " + mark, "place"))
                .put("/v1/desk/tags/{slug}", other)
                .then()
                .statusCode(409);
        desk.seen("*")
                .contentType("application/json")
                .body(tag("QUAY " + mark, "place"))
                .put("/v1/desk/tags/{slug}", slug)
                .then()
                .statusCode(200);
    }

    @Test
    void tagsMadeAtOnceThatDifferInCaseOnlyAreOneWhateverTheirSlugs() {
        for (int round = 0; round < 10; round++) {
            String label = "Quay " + mark + " " + round;
            String ownSlug = slug + "-" + round;

            List<Integer> statuses = AtOnce.run(4, i -> desk.post(
                            "/v1/desk/tags",
                            Map.of(
                                    "slug",
                                    ownSlug + "-" + i,
                                    "label",
                                    i % 2 == 0 ? label.toUpperCase(Locale.ROOT) : label,
                                    "kind",
                                    "place"))
                    .statusCode());

            assertThat(statuses).containsOnly(201, 409);
            Set<String> labels = new HashSet<>(
                    desk.get("/v1/desk/tags?q={label}", label).then().extract().path("data.label"));
            labels.removeIf(other -> !other.equalsIgnoreCase(label));
            assertThat(labels).hasSize(1);
        }
    }

    @Test
    void conceptsWithAddressesOfTheirOwnMayHaveOneLabel() {
        for (int i = 0; i < 2; i++) {
            desk.post(
                            "/v1/desk/tags",
                            Map.of("label", "Quay " + mark, "kind", "subject", "uri", "https://concepts.example/" + i))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aStoryNamesTagsAndBylinesByLabelAliasOrInAnotherCase() {
        desk.post(
                        "/v1/desk/tags",
                        Map.of(
                                "slug",
                                slug,
                                "label",
                                "Old Quay " + mark,
                                "kind",
                                "place",
                                "labels",
                                Map.of("de", "Alter Kai " + mark),
                                "aliases",
                                List.of("The Quay " + mark)))
                .then()
                .statusCode(201);
        newsroom.tag(Map.of("label", "Coast " + mark, "kind", "section"));
        newsroom.tag(Map.of("slug", "coast-subject-" + mark, "label", "Coast " + mark, "kind", "subject"));
        newsroom.byline(
                Map.of("slug", "wren-" + mark, "name", "Wren Askew " + mark, "aliases", List.of("W. A. " + mark)));

        for (String name :
                List.of("OLD QUAY " + mark, "alter kai " + mark, "the quay " + mark, slug.toUpperCase(Locale.ROOT))) {
            Story story = Story.from(desk.starts(
                    aStory().with("section", "coast " + mark).tagged(name).by("wren askew " + mark)));
            assertThat(story.json().at("/tags/0/slug").asText()).isEqualTo(slug);
            assertThat(story.json().at("/section/slug").asText()).isEqualTo("coast-" + mark);
            assertThat(story.json().at("/bylines/0/slug").asText()).isEqualTo("wren-" + mark);
        }
        desk.starts(aStory().tagged("Coast " + mark))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("ambiguous-tag"))
                .body("errors[0].pointer", equalTo("/tags/0"));
        desk.starts(aStory().tagged("No such quay " + mark)).then().statusCode(422);
    }

    @Test
    void termsAreFoundInEveryLanguageWithoutAccentsAndByWordsInAnyOrder() {
        newsroom.tag(Map.of(
                "slug",
                slug,
                "label",
                "Łódź Café " + mark,
                "kind",
                "place",
                "labels",
                Map.of("ko", "우치 카페 " + mark, "tr", "Işıklı Kahve " + mark)));
        newsroom.byline(Map.of("slug", slug, "name", "José Núñez " + mark));

        String korean = Normalizer.normalize("카페 우치", Normalizer.Form.NFD);
        for (String text : List.of("cafe lodz", "CAFÉ", "Cafe\u0301", "lodz", korean, "isikli", "kahve cafe")) {
            desk.get("/v1/desk/tags?q={q}", text + " " + mark).then().body("data.slug", contains(slug));
        }
        desk.get("/v1/desk/bylines?q={q}", "nunez " + mark + " jose").then().body("data.slug", contains(slug));
        desk.get("/v1/desk/tags?q={q}", "café tea " + mark).then().body("data", empty());
    }

    @Test
    void whatOnlyWithdrawnAndSpikedStoriesCarryCanBeDeleted() {
        String byline = Unique.slug("wren");
        String section = Unique.slug("coast");
        Story withdrawn = newsroom.publishes(aStory().tagged(slug).by(byline).section(section));
        Story spiked = newsroom.drafts(aStory().tagged(slug).by(byline).section(section));
        List<String> terms = List.of("tags/" + slug, "bylines/" + byline, "tags/" + section);
        newsroom.withdraws(withdrawn, "Being checked");
        for (String term : terms) {
            desk.seen("*").delete("/v1/desk/" + term).then().statusCode(409).body("code", equalTo("in-use"));
        }
        Story ended = Story.from(desk.takes("spike", spiked, "*", null));
        for (String term : terms) {
            desk.seen("*").delete("/v1/desk/" + term).then().statusCode(204);
        }

        desk.get("/v1/desk/articles/{id}", withdrawn.id())
                .then()
                .statusCode(200)
                .body("tags", empty())
                .body("bylines", empty())
                .body("section", nullValue());
        desk.takes("return", spiked, ended.etag(), Map.of("comment", "Ours after all"))
                .then()
                .statusCode(200)
                .body("tags", hasSize(0));
        assertThat(newsroom.publishes(withdrawn).version()).isEqualTo(2);
    }

    @Test
    void theDeskSearchesTheWordsOfItsStories() {
        Story draft = newsroom.drafts(aStory().tagged(slug)
                .headline("Fjord ferry " + mark)
                .body("markdown", "A **walrus** slept on the *slipway* in São Tomé."));

        for (String text : List.of("walrus slipway", "sao tome", "FERRY walrus", "fjord ferry " + mark)) {
            desk.get("/v1/desk/articles?tag={tag}&q={q}", slug, text).then().body("data.id", contains(draft.id()));
        }
        for (String text : List.of("paragraph", "type", "bold", "strong", "walrus seal")) {
            desk.get("/v1/desk/articles?tag={tag}&q={q}", slug, text).then().body("data", empty());
        }
        newsroom.changes(draft, Map.of("body", Map.of("format", "text", "content", "A seal slept there.")));
        desk.get("/v1/desk/articles?tag={tag}&q=seal", slug).then().body("data.id", containsInAnyOrder(draft.id()));
        desk.get("/v1/desk/articles?tag={tag}&q=walrus", slug).then().body("data", empty());
    }
}
