package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.copydesk.partner.Licensed;
import org.junit.jupiter.api.Test;

/** What published stories have to do with one another, as readers and partners see it. */
@QuarkusTest
class RelatedTest {
    private static final String RELATED = "/v1/articles/{id}/related";

    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("ferry");

    private List<String> related(Story story) {
        return reader.column("id", RELATED, story.id());
    }

    @Test
    void whatTheDeskChoseComesFirstInItsOrderAndThenWhatIsAlike() {
        String common = Unique.slug("harbour");
        Story chosen = newsroom.publishes(aStory());
        Story bySlug = newsroom.publishes(aStory());
        Story sharesBoth = newsroom.publishes(aStory().tagged(common, tag));
        Story sharesCommon = newsroom.publishes(aStory().tagged(common));
        Story newest = newsroom.publishes(aStory().tagged(common));
        Story story =
                newsroom.publishes(aStory().tagged(common, tag).with("related", List.of(chosen.id(), bySlug.slug())));

        assertThat(story.json().at("/related/1").asText()).isEqualTo(bySlug.id());
        assertThat(related(story))
                .containsExactly(chosen.id(), bySlug.id(), sharesBoth.id(), newest.id(), sharesCommon.id());
        reader.get(RELATED + "?limit=1", story.slug()).then().body("data.id", contains(chosen.id()));
    }

    @Test
    void aLegallySensitiveStoryHasNoRelatedOnes() {
        Story other = newsroom.publishes(aStory().tagged(tag));
        Story story = newsroom.publishes(
                aStory().tagged(tag).with("related", List.of(other.id())).with("relatedOff", true));

        reader.get(RELATED, story.id())
                .then()
                .statusCode(200)
                .body("data", empty())
                .body("page.next", nullValue());
        reader.get("/v1/articles/{id}.ninjs", story.id()).then().body(not(containsString(other.id())));
    }

    @Test
    void aRelatedStoryComesWithItsPublicationAndLeavesWithItsWithdrawal() {
        Story other = newsroom.drafts(aStory());
        Story story = newsroom.publishes(aStory().with("related", List.of(other.id())));
        String before = reader.get(RELATED, story.id()).header("ETag");
        assertThat(related(story)).isEmpty();

        newsroom.publishes(other);
        assertThat(related(story)).containsExactly(other.id());
        reader.get("/v1/articles/{id}.ninjs", story.id())
                .then()
                .body("associations.uri", hasItem(containsString(other.id())));
        reader.get("/v1/articles/{id}.newsml", story.id()).then().body(containsString(other.id()));
        assertThat(reader.get(RELATED, story.id()).header("ETag")).isNotEqualTo(before);

        newsroom.withdraws(other, "Source retracted");
        assertThat(related(story)).isEmpty();
        assertThat(reader.get(RELATED, story.id()).header("ETag")).isEqualTo(before);
        reader.get("/v1/articles/{id}.newsml", story.id()).then().body(not(containsString(other.id())));
    }

    @Test
    void aStoryThatIsNotThereHasNoRelatedOnes() {
        Story draft = newsroom.drafts(aStory());
        Story gone = newsroom.publishes(aStory());
        String former = gone.slug();
        newsroom.updates(gone, Map.of("slug", Unique.slug("moved")));

        reader.get(RELATED, draft.id()).then().statusCode(404);
        reader.get(RELATED, former).then().statusCode(308).header("Location", containsString("/related"));
        newsroom.withdraws(gone, "Source retracted");
        reader.get(RELATED, gone.id()).then().statusCode(410);
        reader.get(RELATED + "?limit=21", gone.id()).then().statusCode(400);
    }

    @Test
    void theDeskHearsWhatItNamedWrongly() {
        Story story = newsroom.drafts(aStory());
        newsroom.tag(tag, "subject");

        refused(story, Map.of("related", List.of("no-such-story")), "/related/0", "unknown-article");
        refused(story, Map.of("related", List.of(story.id())), "/related/0", "itself");
        refused(story, Map.of("translationOf", "no-such-story"), "/translationOf", "unknown-article");
        refused(story, Map.of("series", Map.of("slug", tag, "part", 1)), "/series/slug", "not-a-series");
        refused(story, Map.of("series", Map.of("slug", tag, "part", 0)), "/series/part", "min");
        refused(story, Map.of("translationOf", newsroom.drafts(aStory()).id()), "/translationOf", "same-language");
    }

    private void refused(Story story, Map<String, ?> patch, String pointer, String code) {
        desk.patches(story, "*", patch)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void aSeriesLeadsFromPartToPart() {
        newsroom.tag(tag, "series");
        Story third = newsroom.publishes(aStory().with("series", Map.of("slug", tag, "part", 3)));
        Story first = newsroom.publishes(aStory().with("series", Map.of("slug", tag, "part", 1)));
        Story second = newsroom.drafts(aStory().with("series", Map.of("slug", tag, "part", 2)));
        newsroom.publishes(aStory().in("ko").with("series", Map.of("slug", tag, "part", 2)));

        assertThat(part(first, "next")).isEqualTo(third.id());
        assertThat(part(first, "previous")).isNull();
        newsroom.publishes(second);
        assertThat(part(first, "next")).isEqualTo(second.id());
        assertThat(part(third, "previous")).isEqualTo(second.id());
        JsonPath shown = reader.get("/v1/articles?tag={tag}&language=en&sort=publishedAt", tag)
                .jsonPath();
        assertThat(shown.getList("data.series.part")).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(shown.getString("data[0].series.label")).isEqualTo("Label of " + tag);

        newsroom.kills(second, "Libel");
        assertThat(part(first, "next")).isEqualTo(third.id());
        newsroom.updates(third, new java.util.HashMap<>() {
            private static final long serialVersionUID = 1L;

            {
                put("series", null);
            }
        });
        assertThat(part(first, "next")).isNull();
        reader.get("/v1/articles/{id}", third.id()).then().body("series", nullValue());
    }

    private String part(Story story, String which) {
        return reader.get("/v1/articles/{id}", story.id()).path("series." + which + ".id");
    }

    @Test
    void translationsNameOneAnotherWhileTheyArePublished() {
        Story english = newsroom.publishes(aStory().in("en").tagged(tag));
        Story korean = newsroom.publishes(aStory().in("ko").tagged(tag).with("translationOf", english.id()));
        Story french = newsroom.publishes(aStory().in("fr").tagged(tag).with("translationOf", korean.slug()));
        String path = "/v1/articles/{id}";

        assertThat(french.json().path("translationOf").asText()).isEqualTo(english.id());
        reader.get(path, english.id()).then().body("translations.id", contains(french.id(), korean.id()));
        reader.get(path, korean.id()).then().body("translations.language", contains("en", "fr"));
        assertThat(related(english)).doesNotContain(korean.id(), french.id());
        reader.get(path + ".jsonld", english.id()).then().body("workTranslation.inLanguage", contains("fr", "ko"));
        reader.get(path + ".jsonld", korean.id()).then().body("translationOfWork.url", notNullValue());
        reader.get(path + ".html", korean.id()).then().body(containsString("hreflang=\"en\""));
        reader.get("/feeds/atom?tag={tag}", tag).then().body(containsString("hreflang=\"fr\""));
        reader.get("/feeds/rss?tag={tag}", tag).then().body(containsString("hreflang=\"fr\""));
        reader.get("/sitemaps/news.xml").then().body(containsString(korean.slug()));

        newsroom.withdraws(english, "Source retracted");
        reader.get(path, korean.id()).then().body("translations.language", contains("fr"));
        reader.get(path + ".jsonld", korean.id()).then().body(not(containsString(english.id())));
        newsroom.withdraws(french, "Source retracted");
        reader.get(path, korean.id()).then().body("translations", empty());
    }

    /** A reader that revalidates by time alone would go on showing the withdrawn one. */
    @Test
    void noTimeSaysThatAStoryIsUnchangedWhoseTranslationWasWithdrawn() {
        Story english = newsroom.publishes(aStory().in("en"));
        Story korean = newsroom.publishes(aStory().in("ko").with("translationOf", english.id()));
        String seen = reader.get("/v1/articles/{id}", english.id()).header("Last-Modified");

        newsroom.withdraws(korean, "Source retracted");
        reader.request()
                .header("If-Modified-Since", seen)
                .get("/v1/articles/{id}", english.id())
                .then()
                .statusCode(200)
                .body("translations", empty());
    }

    @Test
    void aPartnerIsShownNothingBesideItsShare() {
        String licensed = Unique.slug("licensed");
        newsroom.tag(tag, "series");
        Story hidden =
                newsroom.publishes(aStory().tagged("x-" + licensed).with("series", Map.of("slug", tag, "part", 1)));
        Story korean = newsroom.publishes(aStory().in("ko").with("translationOf", hidden.id()));
        Story story = newsroom.publishes(aStory().tagged(licensed)
                .in("fr")
                .with("translationOf", hidden.id())
                .with("related", List.of(hidden.id()))
                .with("series", Map.of("slug", tag, "part", 2)));
        Licensed partner = Licensed.to(Map.of("tag", licensed));

        for (String path :
                new String[] {"/v1/articles/{id}", RELATED, "/v1/articles/{id}.ninjs", "/v1/articles/{id}.newsml"}) {
            partner.get(path, story.id())
                    .then()
                    .statusCode(200)
                    .body(not(containsString(hidden.id())))
                    .body(not(containsString(korean.id())));
        }
        partner.get(RELATED, hidden.id()).then().statusCode(404);
        String etag = partner.get("/v1/articles/{id}", story.id()).header("ETag");
        newsroom.withdraws(korean, "Source retracted");
        assertThat(partner.get("/v1/articles/{id}", story.id()).header("ETag")).isEqualTo(etag);
    }
}
