package org.copydesk.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner's token at the doors that everybody reads the edition by. */
@QuarkusTest
class PartnerShareTest {
    private static final String PRIVATE = "private, no-cache";

    @Inject
    MovableClock clock;

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("shared");
    private final String topic = Unique.slug("topic");

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private Licensed partner() {
        return Licensed.to(Map.of("tag", tag));
    }

    private Story licensed() {
        return newsroom.publishes(aStory().tagged(tag, topic));
    }

    private Story others() {
        return newsroom.publishes(aStory().tagged(topic));
    }

    @Test
    void listsAndCountsHoldWhatThePartnerIsEntitledToAndNothingElse() {
        Story mine = licensed();
        others();
        Story second = licensed();
        Licensed partner = partner();

        Response first = partner.get("/v1/articles?tag={tag}&limit=1&total=true&include=body", topic);
        first.then()
                .statusCode(200)
                .header("Cache-Control", PRIVATE)
                .body("data", hasSize(1))
                .body("data[0].id", equalTo(second.id()))
                .body("data[0].body.text", containsString("Pier 4"))
                .body("page.total", equalTo(2));
        partner.get(
                        "/v1/articles?tag={tag}&limit=1&cursor={next}",
                        topic,
                        first.jsonPath().getString("page.next"))
                .then()
                .body("data.id", equalTo(List.of(mine.id())))
                .body("page.next", nullValue());
        assertThat(partner.get("/v1/articles?limit=100").jsonPath().getList("data.id"))
                .containsExactly(second.id(), mine.id());
        reader.get("/v1/articles?tag={tag}&total=true", topic).then().body("page.total", equalTo(3));
    }

    @Test
    void theMenuHasTheSectionsAndNumbersOfThePartnersShareAlone() {
        String above = Unique.slug("above");
        String section = Unique.slug("section");
        newsroom.tag(above, "section");
        newsroom.tag(Map.of("slug", section, "label", section, "kind", "section", "parent", above));
        newsroom.publishes(aStory().tagged(tag).section(section));
        newsroom.publishes(aStory().section(section));
        newsroom.publishes(aStory().section(Unique.slug("elsewhere")));

        partner()
                .get("/v1/sections")
                .then()
                .statusCode(200)
                .header("Cache-Control", PRIVATE)
                .body("data.slug", equalTo(List.of(above)))
                .body("data[0].articleCount", equalTo(1))
                .body("data[0].children.slug", equalTo(List.of(section)));
        Licensed.to(Map.of("section", above)).get("/v1/sections").then().body("data", hasSize(0));
        assertThat(Licensed.to(Map.of("section", above))
                        .get("/v1/articles")
                        .jsonPath()
                        .getList("data"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".ninjs", ".newsml", ".jsonld", ".md", ".txt", ".html"})
    void anArticleOutsideDoesNotExistInAnyForm(String suffix) {
        Story mine = licensed();
        Story other = others();
        Licensed partner = partner();
        String form = "/v1/articles/{id}" + suffix;

        partner.get(form, mine.id()).then().statusCode(200).header("Cache-Control", PRIVATE);
        String unknown = partner.get(form, Unique.slug("never"))
                .then()
                .statusCode(404)
                .extract()
                .jsonPath()
                .getString("title");
        for (String name : List.of(other.id(), other.slug())) {
            partner.get(form, name)
                    .then()
                    .statusCode(404)
                    .body("title", equalTo(unknown))
                    .body(not(containsString(other.headline())));
        }
        reader.get(form, other.id()).then().statusCode(200);
        newsroom.withdraws(other, "Source retracted");
        partner.get(form, other.id()).then().statusCode(404);
    }

    @Test
    void whatIsWithdrawnIsGoneForThoseWhoWereEntitledToIt() {
        Story mine = licensed();
        Licensed partner = partner();
        newsroom.changes(mine, Map.of("slug", Unique.slug("moved")));
        Story moved = newsroom.publishes(mine);
        partner.get("/v1/articles/{slug}", mine.slug()).then().statusCode(308);
        Licensed.to(Map.of("tag", Unique.slug("none")))
                .get("/v1/articles/{slug}", mine.slug())
                .then()
                .statusCode(404);

        newsroom.withdraws(moved, "Source retracted");
        partner.get("/v1/articles/{id}", mine.id()).then().statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json", "ninjs", "newsml"})
    void feedsHoldWhatThePartnerIsEntitledToWithdrawalsToo(String feed) {
        Story mine = licensed();
        Story other = others();
        Story gone = licensed();
        Story othersGone = others();
        newsroom.withdraws(gone, "Source retracted");
        newsroom.withdraws(othersGone, "Source retracted");
        Licensed partner = partner();

        Response answer = partner.get("/feeds/{feed}?tag={tag}", feed, topic);
        answer.then().statusCode(200).header("Cache-Control", PRIVATE);
        assertThat(answer.asString())
                .contains(mine.id())
                .doesNotContain(other.id())
                .doesNotContain(othersGone.id());
        assertThat(reader.get("/feeds/{feed}?tag={tag}", feed, topic).asString())
                .contains(mine.id(), other.id());
    }

    @Test
    void withoutFullTextNoFormHasAny() {
        Story mine = licensed();
        Licensed partner = Licensed.with(Map.of("entitlement", Map.of("tag", tag), "fullText", false));

        partner.get("/v1/articles/{id}", mine.id()).then().statusCode(200).body("body", nullValue());
        for (String path : List.of(
                "/v1/articles/{id}",
                "/v1/articles/{id}?fields=body",
                "/v1/articles/{id}.ninjs",
                "/v1/articles/{id}.newsml",
                "/v1/articles/{id}.jsonld",
                "/v1/articles/{id}.md",
                "/v1/articles/{id}.txt",
                "/v1/articles/{id}.html")) {
            partner.get(path, mine.id()).then().statusCode(200).body(not(containsString("Pier 4")));
        }
        for (String path : List.of(
                "/v1/articles?tag={tag}&include=body",
                "/feeds/rss?tag={tag}",
                "/feeds/ninjs?tag={tag}",
                "/feeds/newsml?tag={tag}")) {
            partner.get(path, tag)
                    .then()
                    .statusCode(200)
                    .body(containsString(mine.headline()))
                    .body(not(containsString("Pier 4")));
        }
    }

    @Test
    void anAnswerForAPartnerIsNobodyElses() {
        Story mine = licensed();
        Story other = others();
        Licensed partner = partner();
        reader.get("/v1/articles?tag={tag}", topic).then().body("data", hasSize(2));
        partner.get("/v1/articles?tag={tag}", topic).then().body("data", hasSize(1));
        reader.get("/v1/articles?tag={tag}", topic).then().body("data", hasSize(2));
        reader.get("/v1/articles/{id}", other.id()).then().statusCode(200);
        partner.get("/v1/articles/{id}", other.id()).then().statusCode(404);

        String etag = partner.get("/v1/articles/{id}", mine.id()).header("ETag");
        partner.request()
                .header("If-None-Match", etag)
                .get("/v1/articles/{id}", mine.id())
                .then()
                .statusCode(304)
                .header("Cache-Control", PRIVATE);
    }

    @Test
    void whatIsHandedOutIsInTheLedgerOnceAndIsRecalled() {
        Story mine = licensed();
        others();
        Licensed partner = partner();
        partner.get("/v1/articles?tag={tag}", topic);
        partner.get("/feeds/rss?tag={tag}", topic);

        desk.get("/v1/admin/partners/{id}/holdings", partner.id())
                .then()
                .body("data", hasSize(1))
                .body("data[0].articleId", equalTo(mine.id()))
                .body("data[0].door", equalTo("articles"));
        newsroom.kills(mine, "Injunction");
        desk.get("/v1/admin/recalls?state=open")
                .then()
                .body("data.find { it.articleId == '" + mine.id() + "' }.holders", equalTo(1));
    }

    @Test
    void limitsAndSuspensionCountHereToo() {
        clock.stop(); // in the middle of a minute, and of a day
        licensed();
        licensed();
        Licensed requests =
                Licensed.with(Map.of("entitlement", Map.of("tag", tag), "limits", Map.of("requestsPerMinute", 1)));
        requests.get("/v1/articles?limit=1").then().statusCode(200).header("RateLimit", containsString("r=0"));
        requests.get("/feeds").then().statusCode(429);

        Licensed articles =
                Licensed.with(Map.of("entitlement", Map.of("tag", tag), "limits", Map.of("articlesPerDay", 1)));
        articles.get("/v1/articles?limit=2").then().statusCode(429);
        desk.get("/v1/admin/partners/{id}/holdings", articles.id()).then().body("data", hasSize(0));
        articles.get("/v1/articles?limit=1").then().statusCode(200);

        articles.isChangedTo(Map.of("status", "suspended", "reason", "Unpaid"));
        articles.get("/v1/articles")
                .then()
                .statusCode(403)
                .body("code", equalTo("partner-suspended"))
                .body("detail", containsString("Unpaid"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/tags, /v1/articles?tag={slug}",
        "/v1/tags/none, /v1/articles?tag={slug}",
        "/v1/bylines, /v1/articles?byline={slug}",
        "/v1/captions, /v1/articles",
        "/sitemaps/news.xml, /v1/changes/snapshot",
        "/sitemaps/index.xml, /v1/changes/snapshot"
    })
    void whatIsOfTheWholeEditionIsRefusedWithTheWayToOnesShare(String path, String instead) {
        partner()
                .get(path)
                .then()
                .statusCode(403)
                .body("detail", containsString("whole edition"))
                .body("detail", containsString(instead));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/license.xml", "/.well-known/tdmrep.json", "/robots.txt"})
    void whatIsOfThePublicationIsShownToPartnersAsToEverybody(String path) {
        Licensed suspended =
                Licensed.with(Map.of("entitlement", Map.of("tag", tag), "status", "suspended", "reason", "Unpaid"));
        Response everybodys = reader.get(path);

        for (Licensed each : List.of(partner(), suspended)) {
            Response shown = each.get(path);
            assertThat(shown.statusCode()).isEqualTo(everybodys.statusCode()).isNotEqualTo(403);
            assertThat(shown.header("Cache-Control")).isEqualTo(everybodys.header("Cache-Control"));
        }
        partner().get("/robots.txt").then().statusCode(200);
    }
}
