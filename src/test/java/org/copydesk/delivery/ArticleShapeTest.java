package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.StoryBuilder;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

/** The article object, name by name: what frontends are written against. */
@QuarkusTest
class ArticleShapeTest {
    private static final List<String> ARTICLE = List.of(
            ("id version slug url language headline standfirst slugline byline bylines section tags dateline genre urgency publishedAt"
                            + " updatedAt wordCount captions corrections rights source series translations")
                    .split(" "));

    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();

    private Map<String, Object> published(StoryBuilder story) {
        return reader.get("/v1/articles/{id}", newsroom.publishes(story).id())
                .jsonPath()
                .getMap("");
    }

    private static List<String> withBody() {
        List<String> names = new ArrayList<>(ARTICLE);
        names.add("body");
        return names;
    }

    @Test
    void anArticleHasEveryFieldEvenWhereNothingIsSaid() {
        Map<String, Object> article = published(aStory());

        assertThat(article.keySet()).containsExactlyInAnyOrderElementsOf(withBody());
        for (String name : List.of("standfirst", "slugline", "byline", "section", "dateline", "series")) {
            assertThat(article).containsEntry(name, null);
        }
        for (String name : List.of("bylines", "tags", "captions", "corrections", "translations")) {
            assertThat(article).containsEntry(name, List.of());
        }
        assertThat(article)
                .containsEntry("version", 1)
                .containsEntry("language", "en")
                .containsEntry("wordCount", 14);
        assertThat(article.get("source")).isEqualTo(nulls("name", "url"));
        assertThat(article.get("rights"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsExactlyInAnyOrderEntriesOf(unstatedRights());
    }

    private static Map<String, Object> unstatedRights() {
        Map<String, Object> rights = nulls("copyrightHolder", "copyrightNotice", "usageTerms", "dataMining");
        rights.put("syndicatable", true);
        return rights;
    }

    private static Map<String, Object> nulls(String... names) {
        Map<String, Object> nulls = new java.util.HashMap<>();
        Arrays.stream(names).forEach(name -> nulls.put(name, null));
        return nulls;
    }

    @Test
    void aListShowsTheSameWithoutBody() {
        String tag = Unique.slug("tides");
        Map<String, Object> article = published(aStory().tagged(tag));
        Map<String, Object> listed =
                reader.get("/v1/articles?tag={tag}", tag).jsonPath().getMap("data[0]");

        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(ARTICLE);
        article.remove("body");
        assertThat(listed).isEqualTo(article);
    }

    @Test
    void bylinesSectionAndTagsAreCopiedIn() {
        String tag = Unique.slug("unhrc");
        String byline = Unique.slug("ahn-sung-mi");
        String section = Unique.slug("national");
        newsroom.tag(Map.of("slug", tag, "label", "Human rights", "kind", "subject", "uri", "http://example.org/11"));
        newsroom.byline(
                Map.of("slug", byline, "name", "Ahn Sung-mi", "affiliation", "The Tern", "email", "a@example.org"));
        Map<String, Object> article = published(aStory().tagged(tag)
                .byInRole(byline, "reporting")
                .section(section)
                .with("byline", "By Ahn Sung-mi"));

        assertThat(article).containsEntry("byline", "By Ahn Sung-mi");
        assertThat(article)
                .containsEntry(
                        "bylines",
                        List.of(Map.of(
                                "slug", byline,
                                "name", "Ahn Sung-mi",
                                "kind", "person",
                                "role", "reporting",
                                "affiliation", "The Tern")));
        assertThat(article).containsEntry("section", Map.of("slug", section, "label", "Label of " + section));
        assertThat(article)
                .containsEntry(
                        "tags",
                        List.of(Map.of(
                                "slug",
                                tag,
                                "label",
                                "Human rights",
                                "kind",
                                "subject",
                                "uri",
                                "http://example.org/11")));
    }

    @Test
    void captionsStandInTheirOrder() {
        Story story = newsroom.publishes(
                aStory().captioned("The crane in 1974", "Tern archive").captioned("The crane today", "Kim"));
        Map<String, Object> first = nulls("alt", "image");
        first.putAll(Map.of("id", story.captionId(0), "role", "lead", "position", 1));
        first.putAll(Map.of("text", "The crane in 1974", "credit", "Tern archive"));
        Map<String, Object> second = nulls("alt", "image");
        second.putAll(Map.of("id", story.captionId(1), "role", "inline", "position", 2));
        second.putAll(Map.of("text", "The crane today", "credit", "Kim"));

        List<Map<String, Object>> captions =
                reader.get("/v1/articles/{id}", story.id()).jsonPath().getList("captions");

        assertThat(captions).containsExactly(first, second);
    }

    @Test
    void rightsSourceAndCorrectionsAreShown() {
        Map<String, Object> rights = Map.of(
                "copyrightHolder", "The Tern",
                "copyrightNotice", "© 2021 The Tern",
                "usageTerms", "No archive",
                "syndicatable", false,
                "dataMining", "prohibited-ai-training");
        Map<String, Object> source = Map.of("name", "The Tern", "url", "https://tern.example/crane");
        Story story = newsroom.publishes(aStory().with("rights", rights).with("source", source));
        Story corrected = newsroom.corrects(story, "The crane stands at Pier 4, not Pier 5.");

        Map<String, Object> article =
                reader.get("/v1/articles/{id}", story.id()).jsonPath().getMap("");

        assertThat(article).containsEntry("rights", rights).containsEntry("source", source);
        assertThat(article).containsEntry("version", 2);
        assertThat(article)
                .containsEntry(
                        "corrections",
                        List.of(Map.of(
                                "at",
                                corrected.updatedAt(),
                                "version",
                                2,
                                "note",
                                "The crane stands at Pier 4, not Pier 5.")));
    }

    @Test
    void timesAreInUtcAndTheAddressIsOneThatReadersCanFollow() {
        Story story = newsroom.publishes(aStory().printedAt("2021-03-24T04:59:00Z"));
        Map<String, Object> article =
                reader.get("/v1/articles/{id}", story.id()).jsonPath().getMap("");

        assertThat(article).containsEntry("publishedAt", "2021-03-24T04:59:00Z");
        assertThat((String) article.get("updatedAt")).endsWith("Z");
        assertThat(article).containsEntry("url", "http://localhost:8080/v1/articles/" + story.slug());
    }

    @Test
    void readersAreToldTheGenreAndTheUrgency() {
        Story story = newsroom.publishes(aStory().with("genre", "opinion").with("urgency", 3));

        assertThat(reader.get("/v1/articles/{id}", story.id()).jsonPath().getMap(""))
                .containsEntry("genre", "opinion")
                .containsEntry("urgency", 3);
        assertThat(reader.get("/v1/articles/{id}?fields=genre,urgency", story.id())
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(Map.of("genre", "opinion", "urgency", 3));
        assertThat(reader.get("/v1/articles/{id}.jsonld", story.id()).jsonPath().getMap(""))
                .containsEntry("@type", "OpinionNewsArticle");
    }

    @Test
    void whatIsTheNewsroomsOwnStaysInside() {
        Story story = newsroom.publishes(aStory().with("editorialNote", "Ring the lawyers"));

        assertThat(reader.get("/v1/articles/{id}", story.id()).asString())
                .doesNotContain("lawyers", "createdBy", "state", "test-admin", "first admin");
    }
}
