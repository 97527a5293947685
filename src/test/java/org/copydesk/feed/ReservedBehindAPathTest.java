package org.copydesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A publication that reserves its rights, at a base URL with a path, which a proxy takes off again. */
@Tag("anywhere")
@QuarkusTest
@TestProfile(ReservedBehindAPathTest.Reserved.class)
class ReservedBehindAPathTest {
    private static final String PROHIBITED = "train-ai=n, ai-use=n, search=n";

    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    public static class Reserved implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "copydesk.publication.base-url", "http://localhost:8080/api",
                    "copydesk.rights.data-mining", "prohibited",
                    "copydesk.rights.usage-terms", "Ask ]]> first",
                    "copydesk.rights.policy-url", "https://packet.example/licensing");
        }
    }

    @Test
    void everyLinkHasThePath() {
        String tag = Unique.slug("path");
        newsroom.publishes(aStory().tagged(tag));
        Story story = newsroom.publishes(aStory().tagged(tag));

        for (String list : List.of("/feeds/rss", "/v1/articles")) {
            reader.get(list + "?limit=1&tag=" + tag)
                    .then()
                    .statusCode(200)
                    .header("Link", containsString("</api" + list + "?"))
                    .header("Link", not(containsString("</feeds/")))
                    .header("Link", not(containsString("</v1/")));
        }
        reader.get("/v1/articles/" + story.slug() + ".md")
                .then()
                .header("Link", containsString("<http://localhost:8080/api/v1/articles/" + story.slug() + ">"))
                .header("Link", containsString("</api/v1/articles/" + story.slug() + ".rsl>; rel=\"license\""));
        String later = Unique.slug("later");
        newsroom.updates(story, Map.of("slug", later));
        reader.get("/v1/articles/" + story.slug() + ".md")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/articles/" + later + ".md"));
    }

    @Test
    void everyDoorSaysWhatMachinesMayNotDo() {
        Story gone = newsroom.withdraws(newsroom.publishes(aStory()), "Source retracted");
        Story story = newsroom.publishes(aStory());

        for (String path : List.of(
                "/feeds",
                "/feeds/rss",
                "/feeds/atom?tag=" + Unique.slug("nothing"),
                "/sitemaps/news.xml",
                "/sitemaps/index.xml",
                "/license.xml",
                "/.well-known/tdmrep.json",
                "/robots.txt",
                "/v1/articles?limit=1",
                "/v1/articles/" + story.slug(),
                "/v1/articles/" + story.slug() + ".html",
                "/v1/articles/" + gone.id() + ".newsml")) {
            reader.get(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Usage", equalTo(PROHIBITED))
                    .header("tdm-reservation", equalTo("1"))
                    .header("tdm-policy", equalTo("https://packet.example/licensing"));
        }
    }

    @Test
    void theLicencesAreOfTheirAddresses() {
        Story story = newsroom.publishes(aStory());

        assertThat(values(parse(reader.get("/license.xml").asString()), "/rsl:rsl/rsl:content/@url"))
                .containsExactly("/api/");
        assertThat(values(
                        parse(reader.get("/v1/articles/" + story.slug() + ".rsl")
                                .asString()),
                        "/rsl:rsl/rsl:content/@url"))
                .containsExactly("/api/v1/articles/" + story.slug());
        reader.get("/.well-known/tdmrep.json").then().body("location", equalTo(List.of("/api/")));
        reader.get("/feeds").then().body("rights.href", hasItem("http://localhost:8080/api/license.xml"));
        assertThat(reader.get("/robots.txt").asString()).contains("License: http://localhost:8080/api/license.xml");
    }

    @Test
    void aStoryThatSaysNothingOfItsRightsHasThoseOfThePublication() {
        Story story = newsroom.publishes(aStory());

        for (String form : List.of("ninjs", "newsml", "html", "txt", "md")) {
            assertThat(reader.get("/v1/articles/" + story.slug() + "." + form).asString())
                    .as(form)
                    .containsPattern("Ask ]](>|&gt;) first");
        }
    }
}
