package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

/** Tags and bylines as readers see them: those of published articles, and how many each has. */
@QuarkusTest
class VocabularyTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("tides");
    private final String byline = Unique.slug("kim-onsae");

    private void counts(int articles) {
        reader.get("/v1/tags/{tag}", tag).then().statusCode(200).body("articleCount", equalTo(articles));
        reader.get("/v1/bylines/{byline}", byline).then().statusCode(200).body("articleCount", equalTo(articles));
        reader.get("/v1/tags?q={tag}", tag).then().body("data.articleCount", equalTo(List.of(articles)));
        reader.get("/v1/bylines?q={byline}", byline).then().body("data.articleCount", equalTo(List.of(articles)));
    }

    private void unheardOf() {
        reader.get("/v1/tags/{tag}", tag).then().statusCode(404).body("code", equalTo("not-found"));
        reader.get("/v1/bylines/{byline}", byline).then().statusCode(404).body("code", equalTo("not-found"));
        reader.get("/v1/tags?q={tag}", tag).then().body("data", empty());
        reader.get("/v1/bylines?q={byline}", byline).then().body("data", empty());
    }

    @Test
    void theNumberOfArticlesFollowsPublishingUpdatingAndWithdrawing() {
        Story first = newsroom.publishes(aStory().tagged(tag).by(byline));
        counts(1);
        Story second = newsroom.publishes(aStory().tagged(tag).by(byline));
        counts(2);
        newsroom.updates(second, Map.of("standfirst", "The same tags as before."));
        counts(2);
        newsroom.changes(second, Map.of("tags", List.of(), "bylines", List.of()));
        counts(2);
        newsroom.publishes(second);
        counts(1);
        newsroom.withdraws(first, "Source retracted");
        unheardOf();
        newsroom.updates(second, Map.of("tags", List.of(tag), "bylines", List.of(Map.of("slug", byline))));
        counts(1);
    }

    @Test
    void whatOnlyADraftUsesIsNowhere() {
        newsroom.drafts(aStory().tagged(tag).by(byline).captioned("Secret caption " + tag, tag));

        unheardOf();
        assertThat(reader.column("id", "/v1/articles?tag={tag}", tag)).isEmpty();
        assertThat(reader.column("id", "/v1/articles?byline={byline}", byline)).isEmpty();
        assertThat(reader.column("id", "/v1/captions?credit={credit}", tag)).isEmpty();
    }

    @Test
    void aTagOfTheWorkingCopyIsNotSeenBeforeItIsPublished() {
        Story story = newsroom.publishes(aStory());
        newsroom.tag(tag, "subject");
        newsroom.byline(byline);
        newsroom.changes(story, Map.of("tags", List.of(tag), "bylines", List.of(Map.of("slug", byline))));

        unheardOf();
    }

    @Test
    void aTagShowsWhatIsPublicOfIt() {
        String parent = Unique.slug("sea");
        newsroom.tag(parent, "subject");
        newsroom.tag(Map.of(
                "slug", tag,
                "label", "Tides",
                "kind", "place",
                "labels", Map.of("ko", "조수"),
                "code", "medtop:20000001",
                "uri", "http://example.org/tides",
                "parent", parent));
        newsroom.publishes(aStory().tagged(tag));

        assertThat(reader.get("/v1/tags/{tag}", tag).jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "slug",
                        tag,
                        "label",
                        "Tides",
                        "kind",
                        "place",
                        "labels",
                        Map.of("ko", "조수"),
                        "code",
                        "medtop:20000001",
                        "uri",
                        "http://example.org/tides",
                        "parent",
                        Map.of("slug", parent, "label", "Label of " + parent),
                        "children",
                        List.of(),
                        "articleCount",
                        1));
    }

    @Test
    void aBylineShowsWhatIsPublicOfIt() {
        newsroom.byline(Map.of(
                "slug", byline,
                "name", "Kim Onsae",
                "role", "reporter",
                "bio", "Covers the sea.",
                "links", List.of("https://example.org/kim"),
                "email", "kim@tern.example",
                "aliases", List.of("김온새")));
        newsroom.publishes(aStory().byInRole(byline, "photos"));
        Map<String, Object> expected = new HashMap<>(Map.of("slug", byline, "name", "Kim Onsae", "kind", "person"));
        expected.putAll(Map.of("role", "reporter", "bio", "Covers the sea.", "articleCount", 1));
        expected.put("links", List.of("https://example.org/kim"));
        expected.put("affiliation", null);

        assertThat(reader.get("/v1/bylines/{byline}", byline).jsonPath().getMap(""))
                .isEqualTo(expected);
    }

    @Test
    void listsAreFilteredByKindAndText() {
        String word = Unique.slug("zz");
        newsroom.tag(Map.of("slug", word + "-a", "label", "50% of " + word, "kind", "place"));
        newsroom.tag(Map.of("slug", word + "-b", "label", word.toUpperCase(java.util.Locale.ROOT), "kind", "event"));
        newsroom.byline(Map.of("slug", word + "-c", "name", "Agency " + word, "kind", "agency"));
        newsroom.publishes(aStory().tagged(word + "-a", word + "-b").by(word + "-c"));

        assertThat(reader.column("slug", "/v1/tags?q={q}", word)).containsExactly(word + "-a", word + "-b");
        assertThat(reader.column("slug", "/v1/tags?q={q}&kind=event", word)).containsExactly(word + "-b");
        assertThat(reader.column("slug", "/v1/tags?q={q}", "% of " + word)).containsExactly(word + "-a");
        assertThat(reader.column("slug", "/v1/tags?q={q}", "_% of " + word)).isEmpty();
        assertThat(reader.column("slug", "/v1/bylines?q={q}&kind=agency", word)).containsExactly(word + "-c");
        assertThat(reader.column("slug", "/v1/bylines?q={q}&kind=person", word)).isEmpty();
    }

    @Test
    void listsArePagedBySlug() {
        String word = Unique.slug("zy");
        List<String> slugs = List.of(word + "-a", word + "-b", word + "-c");
        newsroom.publishes(aStory().tagged(slugs.toArray(String[]::new)));
        var first = reader.get("/v1/tags?q={q}&limit=2", word).jsonPath();

        assertThat(first.getList("data.slug", String.class)).isEqualTo(slugs.subList(0, 2));
        assertThat(reader.column("slug", "/v1/tags?q={q}&limit=2&cursor={c}", word, first.getString("page.next")))
                .isEqualTo(slugs.subList(2, 3));
    }
}
