package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.text.Slugs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SlugTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();

    @ParameterizedTest
    @CsvSource({
        "Fog shuts the harbour – again, fog-shuts-the-harbour-again",
        "나루 부두 새벽 경매, nalu-budu-saebyeog-gyeongmae",
        "Туман закрыл порт, tuman-zakryl-port",
        "El tranvía vuelve a subir, el-tranvia-vuelve-a-subir"
    })
    void aHeadlineInAnyScriptMakesAReadableLatinSlug(String headline, String slug) {
        assertThat(newsroom.drafts(aStory().headline(headline)).slug()).startsWith(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"나루-부두-경매", "туман-в-порту", "किसान-मेला", "καφές-στο-λιμάνι"})
    void aSlugMayBeChosenInEveryScript(String words) {
        String slug = words + "-" + Unique.slug("x");
        Story story = newsroom.publishes(aStory().slug(slug));

        assertThat(story.slug()).isEqualTo(slug);
        assertThat(story.json().path("url").asText())
                .endsWith("/v1/articles/" + URLEncoder.encode(slug, StandardCharsets.UTF_8));
        reader.get("/v1/articles/{slug}", slug).then().statusCode(200).body("id", equalTo(story.id()));
        reader.get("/v1/articles/{slug}.ninjs", slug).then().statusCode(200);
        String next = words + "-" + Unique.slug("y");
        desk.replaces(story, "*", aStory().slug(next).request()).then().statusCode(200);
        newsroom.publishes(story);
        reader.request()
                .redirects()
                .follow(false)
                .get("/v1/articles/{slug}", slug)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/articles/" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Туман", "나루 부두", "나루--부두", "나루-", "나루/부두", "🎉"})
    void whatIsNoSlugInAnyScriptIsRefused(String slug) {
        desk.starts(aStory().slug(slug)).then().statusCode(422).body("errors[0].pointer", equalTo("/slug"));
    }

    @ParameterizedTest
    @CsvSource({
        "나루 부두 새벽 경매, 나루-부두-새벽-경매",
        "Туман закрыл порт!, туман-закрыл-порт",
        "삼성 Café’s «Łódź», 삼성-cafes-lodz",
        "El tranvía vuelve, el-tranvia-vuelve",
        "किसान मेला, किसान-मेला"
    })
    void byConfigurationAHeadlineMakesASlugOfItsOwnScript(String headline, String slug) {
        assertThat(Slugs.inOwnScript(headline)).contains(slug);
    }

    @Test
    void aHeadlineWithoutLettersStillGetsASlug() {
        assertThat(newsroom.drafts(aStory().headline("!!! 🎉")).slug()).startsWith("story");
    }

    @Test
    void aSlugFollowsTheHeadlineUntilReadersKnowIt() {
        Story draft = newsroom.drafts(aStory());
        String headline = Unique.headline("Crane kept");
        Story renamed = newsroom.changes(draft, Map.of("headline", headline));
        Story published = newsroom.publishes(renamed);
        Story later = newsroom.updates(published, Map.of("headline", Unique.headline("Crane sold")));

        assertThat(renamed.slug())
                .isEqualTo(headline.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        assertThat(later.slug()).isEqualTo(published.slug()).isEqualTo(renamed.slug());
    }

    @Test
    void aChosenSlugStays() {
        String chosen = Unique.slug("crane");
        Story draft = newsroom.drafts(aStory().slug(chosen));

        assertThat(newsroom.changes(draft, Map.of("headline", "Another headline"))
                        .slug())
                .isEqualTo(chosen);
    }

    @Test
    void aSlugThatAnotherArticleHasOrHadIsRefused() {
        String taken = Unique.slug("crane");
        Story first = newsroom.publishes(aStory().slug(taken));
        desk.starts(aStory().slug(taken)).then().statusCode(409).body("code", equalTo("not-unique"));
        newsroom.updates(first, Map.of("slug", Unique.slug("crane-kept")));
        desk.starts(aStory().slug(taken)).then().statusCode(409).body("code", equalTo("not-unique"));
    }

    @ParameterizedTest
    @CsvSource({"Big-Crane", "crane--kept", "-crane", "crane-", "crane/kept", "018e0000-0000-7000-8000-000000000000"})
    void whatIsNoSlugIsRefused(String slug) {
        desk.starts(aStory().slug(slug)).then().statusCode(422).body("errors[0].pointer", startsWith("/slug"));
    }

    @Test
    void storiesWithTheSameHeadlineAtOnceGetSlugsOfTheirOwn() {
        String headline = Unique.headline("Fog shuts the harbour");
        String slug = headline.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');

        List<Response> answers = AtOnce.run(8, i -> desk.starts(aStory().headline(headline)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.<String>path("slug")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(slug), IntStream.rangeClosed(2, 8).mapToObj(n -> slug + "-" + n))
                        .toList());
    }

    @Test
    void oneOfThoseWhoChooseTheSameSlugAtOnceGetsIt() {
        String slug = Unique.slug("fog");

        List<Response> answers = AtOnce.run(8, i -> desk.starts(aStory().slug(slug)));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void aTagIsMadeOnceAndBylinesMadeAtOnceGetSlugsOfTheirOwn() {
        String name = Unique.headline("Kim Onsae");

        List<Response> tags = AtOnce.run(8, i -> desk.post("/v1/desk/tags", Map.of("label", name, "kind", "person")));
        List<Response> bylines = AtOnce.run(8, i -> desk.post("/v1/desk/bylines", Map.of("name", name)));

        assertThat(tags)
                .as("tags of a kind with one label are one")
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(bylines).extracting(Response::statusCode).containsOnly(201);
        assertThat(bylines).extracting(byline -> byline.<String>path("slug")).doesNotHaveDuplicates();
    }
}
