package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

/** What stands at an article's address, from draft to withdrawal. */
@QuarkusTest
class ArticleAddressTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    @Test
    void aPublishedArticleStandsAtItsIdAndAtItsSlug() {
        Story story = newsroom.publishes(aStory());

        reader.get("/v1/articles/{id}", story.id()).then().statusCode(200).body("slug", equalTo(story.slug()));
        reader.get("/v1/articles/{slug}", story.slug()).then().statusCode(200).body("id", equalTo(story.id()));
        reader.get("/v1/articles/{id}", story.id().toUpperCase(Locale.ROOT))
                .then()
                .statusCode(200);
    }

    @Test
    void aDraftAnswersExactlyLikeWhatNeverWas() {
        Story draft = newsroom.drafts(aStory());

        assertThat(masked(draft.id())).isEqualTo(masked("018e0000-0000-7000-8000-000000000000"));
        assertThat(masked(draft.slug())).isEqualTo(masked("unheard-of"));
    }

    /** The whole answer, with its status and headers, but for the name asked for, the date and the trace id. */
    private String masked(String name) {
        var answer = reader.get("/v1/articles/{name}", name);
        String body = answer.asString().replace(name, "NAME").replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "TRACE");
        String headers = answer.headers().asList().stream()
                .filter(header -> !Set.of("content-length", "date")
                        .contains(header.getName().toLowerCase(Locale.ROOT)))
                .toList()
                .toString();
        return answer.statusLine() + headers + body;
    }

    @Test
    void theWorkingCopyOfAPublishedArticleIsNotSeen() {
        Story story = newsroom.publishes(aStory().headline("Crane to be sold"));
        newsroom.changes(story, Map.of("headline", "Crane to be kept", "tags", new String[0]));

        reader.get("/v1/articles/{id}", story.id()).then().body("headline", equalTo("Crane to be sold"));
    }

    @Test
    void aWithdrawnArticleIsGoneByIdAndSlug() {
        String tag = Unique.slug("ferries");
        Story story = newsroom.publishes(aStory().tagged(tag));
        newsroom.withdraws(story, "Source retracted");

        for (String name : new String[] {story.id(), story.slug()}) {
            reader.get("/v1/articles/{name}", name)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("code", equalTo("withdrawn"))
                    .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("headline")));
        }
        assertThat(reader.column("id", "/v1/articles?tag={tag}", tag)).isEmpty();
    }

    @Test
    void aKilledArticleIsGoneToo() {
        Story story = newsroom.kills(newsroom.publishes(aStory()), "Injunction");

        reader.get("/v1/articles/{id}", story.id()).then().statusCode(410);
    }

    @Test
    void anEarlierSlugLeadsToThePresentOne() {
        Story story = newsroom.publishes(aStory());
        String later = Unique.slug("crane-is-kept");
        newsroom.changes(story, Map.of("slug", later));
        reader.get("/v1/articles/{slug}", story.slug()).then().statusCode(200);
        reader.get("/v1/articles/{slug}", later).then().statusCode(404);
        newsroom.publishes(story);

        reader.get("/v1/articles/{slug}", later).then().statusCode(200);
        reader.get("/v1/articles/{slug}", story.slug())
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/articles/" + later))
                .header("Cache-Control", containsString("max-age"));
    }

    @Test
    void anArticleMayTakeItsEarlierSlugBack() {
        Story story = newsroom.publishes(aStory());
        String later = Unique.slug("crane-is-kept");
        newsroom.updates(story, Map.of("slug", later));
        newsroom.updates(story, Map.of("slug", story.slug()));

        reader.get("/v1/articles/{slug}", story.slug()).then().statusCode(200);
        reader.get("/v1/articles/{slug}", later)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/articles/" + story.slug()));
    }

    @Test
    void anEarlierSlugOfAWithdrawnArticleIsGone() {
        Story story = newsroom.publishes(aStory());
        newsroom.updates(story, Map.of("slug", Unique.slug("crane-is-kept")));
        newsroom.withdraws(story, "Source retracted");

        reader.get("/v1/articles/{slug}", story.slug()).then().statusCode(410);
    }

    @Test
    void aSlugThatReadersKnewStaysItsArticles() {
        Story story = newsroom.publishes(aStory().headline(Unique.headline("Crane to be sold")));
        newsroom.withdraws(story, "Printed by mistake");
        Story other = newsroom.publishes(aStory().headline(story.headline()));

        assertThat(other.slug()).isEqualTo(story.slug() + "-2");
        reader.get("/v1/articles/{slug}", story.slug()).then().statusCode(410);
    }
}
