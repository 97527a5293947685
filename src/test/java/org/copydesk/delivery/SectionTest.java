package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.copydesk.platform.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Librarian;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

/** The menu: sections of published articles as a tree in the desk's order, and lists that take in what is below. */
@QuarkusTest
class SectionTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final Librarian librarian = Librarian.ofTags();
    private final String sport = Unique.slug("sport");
    private final String rowing = Unique.slug("rowing");
    private final String sailing = Unique.slug("sailing");

    private void section(String slug, String parent, Integer position) {
        Map<String, Object> section =
                new HashMap<>(Map.of("slug", slug, "label", "Label of " + slug, "kind", "section"));
        section.put("parent", parent);
        section.put("position", position);
        newsroom.tag(section);
    }

    /** The section in the menu, or null. */
    private Map<String, Object> shown(String slug) {
        return find(reader.get("/v1/sections").jsonPath().getList("data"), slug);
    }

    @SuppressWarnings("unchecked") // JSON
    private static Map<String, Object> find(List<Map<String, Object>> sections, String slug) {
        for (Map<String, Object> section : sections) {
            Map<String, Object> found = section.get("slug").equals(slug)
                    ? section
                    : find((List<Map<String, Object>>) section.get("children"), slug);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // JSON
    private List<String> below(String slug) {
        List<String> slugs = new ArrayList<>();
        ((List<Map<String, Object>>) shown(slug).get("children"))
                .forEach(section -> slugs.add((String) section.get("slug")));
        return slugs;
    }

    @Test
    void theMenuIsATreeInTheDesksOrderAndCountsWhatIsBelow() {
        section(sport, null, 1);
        section(rowing, sport, 2);
        section(sailing, sport, 1);
        newsroom.publishes(aStory().section(rowing));
        newsroom.publishes(aStory().section(sailing));
        newsroom.publishes(aStory().section(sport));

        assertThat(below(sport)).containsExactly(sailing, rowing);
        assertThat(shown(sport)).containsEntry("articleCount", 3).containsEntry("label", "Label of " + sport);
        assertThat(shown(rowing)).containsEntry("articleCount", 1).containsEntry("children", List.of());
    }

    @Test
    void aListOfASectionOrTagTakesInWhatIsBelow() {
        section(sport, null, null);
        section(rowing, sport, null);
        Story race = newsroom.publishes(aStory().section(rowing));
        newsroom.tag(Map.of("slug", sailing, "label", sailing, "kind", "subject"));
        String regatta = Unique.slug("regatta");
        newsroom.tag(Map.of("slug", regatta, "label", regatta, "kind", "event", "parent", sailing));
        Story sails = newsroom.publishes(aStory().tagged(regatta).section(sport));

        assertThat(reader.column("id", "/v1/articles?section={s}", sport)).containsExactly(sails.id(), race.id());
        assertThat(reader.column("id", "/v1/articles?section={s}", rowing)).containsExactly(race.id());
        assertThat(reader.column("id", "/v1/articles?tag={t}", sailing)).containsExactly(sails.id());
        assertThat(reader.column("id", "/v1/articles?tag={t}", sport)).containsExactly(sails.id(), race.id());
        assertThat(reader.get("/feeds/rss?section=" + sport).asString()).contains(race.headline(), sails.headline());
        assertThat(reader.column("id", "/v1/articles?section={s}", Unique.slug("none")))
                .isEmpty();
        newsroom.withdraws(race, "Wrong race");
        assertThat(reader.column("id", "/v1/articles?section={s}", sport)).containsExactly(sails.id());
        assertThat(reader.get("/feeds/atom?section=" + sport).asString()).contains(race.id());
    }

    @Test
    void aTagShowsTheOneAboveAndThoseBelow() {
        section(sport, null, null);
        section(rowing, sport, null);
        newsroom.publishes(aStory().section(rowing));

        reader.get("/v1/tags/{slug}", rowing)
                .then()
                .body("kind", equalTo("section"))
                .body("parent", equalTo(Map.of("slug", sport, "label", "Label of " + sport)))
                .body("articleCount", equalTo(1));
        reader.get("/v1/tags/{slug}", sport)
                .then()
                .body("parent", equalTo(null))
                .body("children", equalTo(List.of(Map.of("slug", rowing, "label", "Label of " + rowing))));
        assertThat(reader.column("slug", "/v1/tags?kind=section&q={q}", sport)).containsExactly(sport);
    }

    @Test
    void aSectionOfUnpublishedWorkIsNowhere() {
        section(sport, null, 1);
        section(rowing, sport, 1);
        section(sailing, sport, 2);
        newsroom.drafts(aStory().section(rowing));

        assertThat(shown(sport)).isNull();
        assertThat(shown(rowing)).isNull();
        reader.get("/v1/tags/{slug}", sport).then().statusCode(404);

        Story story = newsroom.publishes(aStory().section(sailing));
        assertThat(below(sport)).containsExactly(sailing);
        assertThat(reader.get("/v1/tags/{slug}", sport).asString()).doesNotContain(rowing);

        newsroom.withdraws(story, "Wrong");
        assertThat(shown(sport)).isNull();
    }

    @Test
    void theMenuFollowsTheDesk() {
        section(sport, null, 1);
        section(rowing, sport, 1);
        section(sailing, sport, 2);
        newsroom.publishes(aStory().section(rowing));
        newsroom.publishes(aStory().section(sailing));
        String etag = reader.get("/v1/sections").header("ETag");

        librarian.changes(rowing, Map.of("position", 3));
        eventually(() -> assertThat(below(sport)).containsExactly(sailing, rowing));
        assertThat(reader.get("/v1/sections").header("ETag")).isNotEqualTo(etag);

        Map<String, Object> top = new HashMap<>();
        top.put("parent", null);
        librarian.changes(sailing, top);
        eventually(() -> assertThat(below(sport)).containsExactly(rowing));
        eventually(() -> assertThat(shown(sport)).containsEntry("articleCount", 1));
        assertThat(shown(sailing)).containsEntry("articleCount", 1);

        librarian.changes(rowing, Map.of("label", "Gigs", "labels", Map.of("ko", "조정")));
        eventually(() ->
                assertThat(shown(rowing)).containsEntry("label", "Gigs").containsEntry("labels", Map.of("ko", "조정")));
    }

    @Test
    void onlyASectionHasAPosition() {
        JsonPath refused = new Desk()
                .post("/v1/desk/tags", Map.of("slug", sport, "label", sport, "kind", "subject", "position", 1))
                .jsonPath();

        assertThat(refused.getInt("status")).isEqualTo(422);
        assertThat(refused.getString("errors[0].pointer")).isEqualTo("/position");
    }
}
