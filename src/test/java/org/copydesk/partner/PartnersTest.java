package org.copydesk.partner;

import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PartnersTest {
    private static final String PARTNERS = "/v1/admin/partners";

    @Inject
    MovableClock clock;

    private final Newsroom newsroom = new Newsroom();
    private final Desk admin = new Desk();

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private Response patch(String id, Object patch) {
        return admin.request().contentType(Desk.MERGE_PATCH).body(patch).patch(PARTNERS + "/{id}", id);
    }

    @Test
    void aPartnerIsMadeChangedAndRemoved() {
        String name = Unique.headline("The Brenca Courier");
        Response made = admin.post(
                PARTNERS,
                Map.of(
                        "name", name,
                        "contacts", List.of(Map.of("name", "Ada Fell", "email", "ada@courier.example")),
                        "entitlement", Map.of("all", List.of()),
                        "limits", Map.of("requestsPerMinute", 60)));
        made.then()
                .statusCode(201)
                .header("Location", containsString(PARTNERS + "/"))
                .body("status", equalTo("active"))
                .body("fullText", equalTo(true))
                .body("contacts[0].email", equalTo("ada@courier.example"))
                .body("limits.requestsPerMinute", equalTo(60));
        String id = made.jsonPath().getString("id");
        admin.post(
                        PARTNERS,
                        Map.of(
                                "name",
                                name.toUpperCase(java.util.Locale.ROOT),
                                "entitlement",
                                Map.of("all", List.of())))
                .then()
                .statusCode(409);

        patch(id, Map.of("limits", Map.of("articlesPerDay", 5), "expiresAt", "2040-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("limits.requestsPerMinute", equalTo(60))
                .body("limits.articlesPerDay", equalTo(5))
                .body("expiresAt", equalTo("2040-01-01T00:00:00Z"));
        patch(id, Map.of("entitlement", Map.of("any", List.of(Map.of("language", "EN-gb")))))
                .then()
                .statusCode(200)
                .body("entitlement.any[0].language", equalTo("en-GB"));
        admin.get(PARTNERS + "/{id}", id).then().statusCode(200).body("entitlement.any", hasSize(1));
        admin.request().delete(PARTNERS + "/{id}", id).then().statusCode(204);
        admin.get(PARTNERS + "/{id}", id).then().statusCode(404);
    }

    @Test
    void whoWasGivenSomethingStays() {
        String tag = Unique.slug("stays");
        newsroom.publishes(aStory().tagged(tag));
        Licensed partner = Licensed.to(Map.of("tag", tag));
        partner.newestCursor();

        admin.request()
                .delete(PARTNERS + "/{id}", partner.id())
                .then()
                .statusCode(409)
                .body("code", equalTo("in-use"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|/entitlement|wrong-type",
                "{}|/entitlement|one-member",
                "{\"tag\":\"a\",\"section\":\"b\"}|/entitlement|one-member",
                "{\"topic\":\"a\"}|/entitlement/topic|unknown-field",
                "{\"all\":{\"tag\":\"a\"}}|/entitlement/all|wrong-type",
                "{\"all\":[{\"tag\":\"a\"},{\"not\":{\"tag\":7}}]}|/entitlement/all/1/not/tag|invalid-value",
                "{\"not\":{\"byline\":\"Outer Isles Press\"}}|/entitlement/not/byline|invalid-value",
                "{\"language\":\"not a language\"}|/entitlement/language|invalid-value",
                "{\"syndicatable\":\"yes\"}|/entitlement/syndicatable|wrong-type",
                "{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"not\":{\"tag\":\"a\"}}}}}}}}}|/entitlement/not/not/not/not/not/not/not/not|too-large",
            })
    void whatIsNoEntitlementIsPointedAt(String entitlement, String pointer, String code) {
        admin.post("/v1/admin/entitlements/preview", "{\"entitlement\":" + entitlement + "}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aNumberThatIsTooLargeIsPointedAt() {
        admin.post(
                        PARTNERS,
                        Map.of(
                                "name",
                                Unique.headline("Partner"),
                                "entitlement",
                                Map.of("all", List.of()),
                                "limits",
                                Map.of("articlesPerDay", 1_000_000_000_000L)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/limits/articlesPerDay"))
                .body("errors[0].code", equalTo("out-of-range"));
    }

    @Test
    void anEntitlementHasSoManyPartsAndNoMore() {
        List<Map<String, String>> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(Map.of("tag", "tag-" + i));
        }
        admin.post("/v1/admin/entitlements/preview", Map.of("entitlement", Map.of("any", many)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/entitlement/any/199"));
        admin.post("/v1/admin/entitlements/preview", Map.of("entitlement", Map.of("any", many.subList(0, 199))))
                .then()
                .statusCode(200);
    }

    @Test
    void aReasonIsNeededToSuspend() {
        Licensed partner = Licensed.to(Map.of("all", List.of()));
        patch(partner.id(), Map.of("status", "suspended"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void aPreviewShowsWhatAnEntitlementCovers() {
        String tag = Unique.slug("preview");
        String byline = Unique.slug("kim-min-ji");
        Story plain = newsroom.publishes(aStory().tagged(tag).in("en-GB"));
        Story byHer = newsroom.publishes(aStory().tagged(tag).by(byline));
        Story korean = newsroom.publishes(aStory().tagged(tag)
                .in("ko")
                .section(Unique.slug("preview-section"))
                .with("source", Map.of("name", "Yonhap"))
                .with("rights", Map.of("syndicatable", false)));
        newsroom.drafts(aStory().tagged(tag));
        Map<String, Object> mine = Map.of("tag", tag);

        covers(mine, plain, byHer, korean);
        covers(Map.of("all", List.of(mine, Map.of("not", Map.of("byline", byline)))), plain, korean);
        covers(Map.of("all", List.of(mine, Map.of("source", "Yonhap"))), korean);
        covers(Map.of("all", List.of(mine, Map.of("not", Map.of("source", "Yonhap")))), plain, byHer);
        covers(Map.of("all", List.of(mine, Map.of("syndicatable", true))), plain, byHer);
        covers(Map.of("all", List.of(mine, Map.of("language", "en"))), plain, byHer);
        covers(Map.of("all", List.of(mine, Map.of("not", Map.of("language", "en-GB")))), byHer, korean);
        covers(Map.of("all", List.of(mine, Map.of("any", List.of()))));
        covers(
                Map.of(
                        "all",
                        List.of(mine, Map.of("any", List.of(Map.of("byline", byline), Map.of("language", "ko"))))),
                byHer,
                korean);
    }

    private void covers(Map<String, ?> entitlement, Story... stories) {
        Response preview = admin.post("/v1/admin/entitlements/preview?limit=1", Map.of("entitlement", entitlement));
        preview.then().statusCode(200).body("page.total", equalTo(stories.length));
        Licensed partner = Licensed.to(entitlement);
        admin.get(PARTNERS + "/{id}/preview", partner.id()).then().body("data", hasSize(stories.length));
        for (Story story : stories) {
            admin.get(PARTNERS + "/{id}/preview", partner.id()).then().body("data.id", hasItem(story.id()));
        }
        // What the database says for lists, the feed decides in memory.
        org.assertj.core.api.Assertions.assertThat(partner.changesSince(null).stream()
                        .map(change -> change.get("articleId"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.Stream.of(stories).map(Story::id).toList());
    }

    @Test
    void aPartnersTokensAreItsOwn() {
        Licensed partner = Licensed.to(Map.of("all", List.of()));
        Response made = admin.post(PARTNERS + "/" + partner.id() + "/tokens", Map.of("name", "second"));
        made.then().statusCode(201).body("secret", startsWith("cdk_")).body("id", notNullValue());
        admin.post(PARTNERS + "/" + partner.id() + "/tokens", Map.of("name", "Second"))
                .then()
                .statusCode(409);
        String id = made.jsonPath().getString("id");
        admin.get(PARTNERS + "/{id}/tokens", partner.id())
                .then()
                .statusCode(200)
                .body("data", hasSize(2))
                .body("data[1]", not(org.hamcrest.Matchers.hasKey("secret")));
        admin.get("/v1/admin/tokens?limit=100").then().body("data.id", not(hasItem(id)));
        admin.get("/v1/admin/tokens/{id}", id).then().statusCode(404);
        Desk second = new Desk(made.jsonPath().getString("secret"));
        second.get("/v1/changes?limit=1").then().statusCode(200);
        admin.request()
                .delete(PARTNERS + "/{id}/tokens/{token}", partner.id(), id)
                .then()
                .statusCode(204);
        second.get("/v1/changes?limit=1").then().statusCode(401);
        partner.get("/v1/changes?limit=1").then().statusCode(200);
    }

    @Test
    void whoExpiresIsNotServedAnyMore() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("entitlement", Map.of("all", List.of()));
        fields.put("expiresAt", "2020-01-01T00:00:00Z");
        Licensed.with(fields).get("/v1/changes").then().statusCode(403).body("code", equalTo("partner-expired"));
    }

    @Test
    void requestsAndArticlesAreLimited() {
        clock.stop(); // in the middle of a minute, and of a day
        String tag = Unique.slug("limited");
        newsroom.publishes(aStory().tagged(tag));
        newsroom.publishes(aStory().tagged(tag));
        Licensed partner = Licensed.with(Map.of(
                "entitlement", Map.of("tag", tag), "limits", Map.of("requestsPerMinute", 1000, "articlesPerDay", 1)));

        Response first = partner.get("/v1/changes");
        first.then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"partner\";q=1000;w=60"))
                .header("RateLimit", startsWith("\"partner\";r=9"))
                .body("data", hasSize(1));
        partner.request()
                .queryParam("cursor", first.jsonPath().getString("page.next"))
                .get("/v1/changes")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .header("RateLimit-Policy", equalTo("\"articles\";q=1;w=86400"))
                .header("RateLimit", startsWith("\"articles\";r=0;t="))
                .body("detail", containsString("articles"));
        patch(partner.id(), Map.of("limits", Map.of("requestsPerMinute", 1)));
        partner.get("/v1/changes")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .header("RateLimit-Policy", equalTo("\"partner\";q=1;w=60"))
                .header("RateLimit", startsWith("\"partner\";r=0;t="))
                .body("detail", containsString("requests"));
    }
}
