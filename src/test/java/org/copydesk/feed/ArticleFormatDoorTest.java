package org.copydesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.TestJson;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One article, asked for in every form. */
@QuarkusTest
class ArticleFormatDoorTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    @ParameterizedTest
    @CsvSource({
        "jsonld, application/ld+json",
        "ninjs, application/ninjs+json",
        "newsml, application/vnd.iptc.g2.newsitem+xml",
        "md, text/markdown",
        "txt, text/plain",
        "html, text/html"
    })
    void aSuffixAndAMediaTypeAskForTheSame(String suffix, String mediaType) {
        Story story = newsroom.publishes(aStory().captioned("The crane", "Lena Orb"));
        Response bySuffix = reader.get("/v1/articles/" + story.slug() + "." + suffix);
        Response byId = reader.get("/v1/articles/" + story.id() + "." + suffix);
        Response byType = reader.request().header("Accept", mediaType).get("/v1/articles/" + story.slug());

        bySuffix.then()
                .statusCode(200)
                .contentType(startsWith(mediaType))
                .header("Last-Modified", not(equalTo(null)))
                .header("Link", containsString("rel=\"canonical\""));
        assertThat(bySuffix.asString()).contains(story.headline(), "Lena Orb", "sold for scrap");
        assertThat(byId.asString()).isEqualTo(bySuffix.asString());
        assertThat(byType.asString()).isEqualTo(bySuffix.asString());
        byType.then().contentType(startsWith(mediaType)).header("Vary", containsString("Accept,"));
        reader.request()
                .header("If-None-Match", bySuffix.header("ETag"))
                .get("/v1/articles/" + story.slug() + "." + suffix)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/*",
                "text/html;q=0.1, application/json;q=0.9",
                "image/png, */*;q=0.1"
            })
    void jsonIsWhatComesWhereItIsAllOneOrPreferred(String accept) {
        Story story = newsroom.publishes(aStory());

        reader.request()
                .header("Accept", accept)
                .get("/v1/articles/" + story.slug())
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("Vary", containsString("Accept,"))
                .header(
                        "Link",
                        containsString(story.slug() + ".jsonld>; rel=\"alternate\"; type=\"application/ld+json\""))
                .body("id", equalTo(story.id()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;charset=utf-8 | application/json",
                "TEXT/MARKDOWN; charset=utf-8 | text/markdown",
                "'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2' | text/html"
            })
    void whatClientsWriteIsUnderstood(String accept, String mediaType) {
        Story story = newsroom.publishes(aStory());

        reader.request()
                .header("Accept", accept)
                .get("/v1/articles/" + story.slug())
                .then()
                .statusCode(200)
                .contentType(startsWith(mediaType));
    }

    @Test
    void anAcceptHeaderThatCannotBeReadIsRefusedWithWhatIsWrong() {
        Story story = newsroom.publishes(aStory());

        reader.request()
                .header("Accept", "text/html;q=2")
                .get("/v1/articles/" + story.slug())
                .then()
                .statusCode(400)
                .body("detail", containsString("\"text/html;q=2\""));
    }

    @Test
    void aBrowserGetsHtml() {
        Story story = newsroom.publishes(aStory());

        reader.request()
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/v1/articles/" + story.slug())
                .then()
                .contentType(startsWith("text/html"))
                .body(startsWith("<article id=\"" + story.id()));
    }

    @Test
    void whatIsNotOfferedIsRefusedWithWhatIs() {
        Story story = newsroom.publishes(aStory());

        reader.request()
                .header("Accept", "image/png")
                .get("/v1/articles/" + story.slug())
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"))
                .body("detail", containsString("text/markdown (.md)"))
                .body("offered[0].mediaType", equalTo("application/json"))
                .body("offered.suffix", hasItems(".jsonld", ".ninjs", ".newsml", ".md", ".txt", ".html"));
        reader.get("/v1/articles/" + story.slug() + ".pdf")
                .then()
                .statusCode(406)
                .body("offered.mediaType", hasItems("application/json", "application/ld+json"));
        reader.request()
                .header("Accept", "text/html")
                .get("/v1/articles/" + story.slug() + "?fields=headline")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "3.2, versionCreated",
        "3.1, versionCreated",
        "2.3, versioncreated",
        "2.2, versioncreated",
        "1.7, versioncreated",
        "1.6, versioncreated"
    })
    void ninjsComesInThreeGenerations(String version, String field) {
        Story story = newsroom.publishes(aStory());
        String text = reader.get("/v1/articles/" + story.slug() + ".ninjs?version=" + version)
                .asString();

        assertThat(TestJson.read(text).has(field)).isTrue();
        assertThat(Standards.faults(Standards.ninjs(version), text)).isEmpty();
        for (String path : List.of(".ninjs?version=4.0", ".md?version=3.1", ".newsml?version=2.35")) {
            reader.get("/v1/articles/" + story.slug() + path)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"))
                    .body("errors.parameter", hasItems("version"));
        }
        reader.get("/v1/articles/" + story.slug() + ".ninjs?version=4.0")
                .then()
                .body("detail", equalTo("version must be 3.2, 3.1, 2.3, 2.2, 1.7 or 1.6."));
        reader.get("/v1/articles/" + story.slug() + ".newsml?version=2.35")
                .then()
                .body("detail", equalTo("Leave version out: there is one .newsml only."));
    }

    @Test
    void aCorrectionIsSignalled() {
        Story story = newsroom.publishes(aStory());
        newsroom.corrects(newsroom.changes(story, Map.of("standfirst", "Pier 5, not 4.")), "It was Pier 5.");
        String item = reader.get("/v1/articles/" + story.slug() + ".newsml").asString();

        assertThat(values(parse(item), "//nar:signal/@qcode")).containsExactly("sig:correction");
        assertThat(XmlDocuments.faults(XmlDocuments.newsMl(), item)).isEmpty();
        assertThat(reader.get("/v1/articles/" + story.slug() + ".jsonld").asString())
                .contains("It was Pier 5.");
    }

    @Test
    void whatIsWithdrawnIsCanceledWhereTheFormatCanSaySoAndGoneElsewhere() {
        Story withdrawn = newsroom.publishes(aStory());
        Story killed = newsroom.publishes(aStory());
        newsroom.withdraws(withdrawn, "Source retracted");
        newsroom.kills(killed, "Libel");

        String item = reader.get("/v1/articles/" + withdrawn.id() + ".newsml").asString();
        assertThat(values(parse(item), "//nar:pubStatus/@qcode")).containsExactly("stat:canceled");
        assertThat(item).doesNotContain(withdrawn.headline());
        assertThat(values(
                        parse(reader.get("/v1/articles/" + killed.slug() + ".newsml")
                                .asString()),
                        "//nar:signal/@literal"))
                .containsExactly("kill");
        reader.get("/v1/articles/" + withdrawn.slug() + ".ninjs").then().body("pubStatus", equalTo("canceled"));
        for (String suffix : new String[] {"jsonld", "md", "txt", "html", "rsl"}) {
            reader.get("/v1/articles/" + withdrawn.slug() + "." + suffix).then().statusCode(410);
        }
        reader.request()
                .header("Accept", "application/vnd.iptc.g2.newsitem+xml")
                .get("/v1/articles/" + withdrawn.slug())
                .then()
                .statusCode(410);
    }

    @Test
    void anEarlierSlugRedirectsToTheSameForm() {
        Story story = newsroom.publishes(aStory());
        String later = Unique.slug("later");
        newsroom.updates(story, Map.of("slug", later));

        reader.get("/v1/articles/" + story.slug() + ".ninjs?version=2.2")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/articles/" + later + ".ninjs?version=2.2"));
    }

    @Test
    void aDraftIsUnknownInEveryForm() {
        Story draft = newsroom.drafts(aStory());

        for (String suffix : new String[] {"jsonld", "ninjs", "newsml", "md", "txt", "html", "rsl"}) {
            reader.get("/v1/articles/" + draft.id() + "." + suffix).then().statusCode(404);
            reader.get("/v1/articles/" + draft.slug() + "." + suffix).then().statusCode(404);
        }
    }

    @Test
    void rightsStandInHeadersAndALicence() {
        Story story = newsroom.publishes(aStory().with("rights", Map.of("dataMining", "prohibited-ai-training")));
        Story silent = newsroom.publishes(aStory());
        String tag = Unique.slug("mined");
        newsroom.publishes(aStory().tagged(tag));
        newsroom.publishes(aStory().tagged(tag).with("rights", Map.of("dataMining", "prohibited")));

        reader.get("/v1/articles?fields=id&tag=" + tag)
                .then()
                .header("Content-Usage", "train-ai=n, ai-use=n, search=n")
                .header("tdm-reservation", "1");
        reader.get("/v1/articles/" + story.slug() + ".html")
                .then()
                .header("Content-Usage", "train-ai=n")
                .header("tdm-reservation", "1")
                .header("Link", containsString(story.slug() + ".rsl>; rel=\"license\"; type=\"application/rsl+xml\""));
        String licence = reader.get("/v1/articles/" + story.slug() + ".rsl").asString();
        assertThat(values(parse(licence), "/rsl:rsl/rsl:content/rsl:license/rsl:prohibits"))
                .containsExactly("ai-train");
        reader.get("/v1/articles/" + silent.slug() + ".html").then().header("Content-Usage", equalTo(null));
        for (String path : List.of("/v1/articles/" + story.slug(), "/v1/articles/" + story.id() + "?fields=headline")) {
            reader.get(path)
                    .then()
                    .header("Content-Usage", "train-ai=n")
                    .header("tdm-reservation", "1")
                    .header("Link", containsString(".rsl>; rel=\"license\"; type=\"application/rsl+xml\""));
        }
        reader.get("/v1/articles/" + silent.slug()).then().header("Content-Usage", equalTo(null));
        reader.get("/v1/articles/" + silent.slug() + ".rsl").then().statusCode(404);
    }
}
