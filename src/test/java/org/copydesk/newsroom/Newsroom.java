package org.copydesk.newsroom;

import io.restassured.response.Response;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** A newsroom where everything works out: files what a story refers to, and fails the test if a step is refused. */
public final class Newsroom {
    private static final String WHATEVER_VERSION = "*";

    private final Desk desk = new Desk();

    public Story drafts(StoryBuilder story) {
        story.tagSlugs().forEach(slug -> tag(slug, "subject"));
        story.bylineSlugs().forEach(this::byline);
        if (story.sectionSlug() != null) {
            tag(story.sectionSlug(), "section");
        }
        return Story.from(done(desk.starts(story)));
    }

    public Story publishes(StoryBuilder story) {
        return publishes(drafts(story));
    }

    /** Publishes the working copy as it stands. */
    public Story publishes(Story story) {
        return step("publish", story, null);
    }

    public Story changes(Story story, Map<String, ?> patch) {
        return Story.from(done(desk.patches(story, WHATEVER_VERSION, patch)));
    }

    public Story updates(Story story, Map<String, ?> patch) {
        return publishes(changes(story, patch));
    }

    public Story corrects(Story story, String note) {
        return step("correct", story, Map.of("note", note));
    }

    public Story withdraws(Story story, String reason) {
        return step("withdraw", story, Map.of("reason", reason));
    }

    public Story kills(Story story, String reason) {
        return step("withdraw", story, Map.of("reason", reason, "kill", true));
    }

    private Story step(String step, Story story, Object body) {
        return Story.from(done(desk.takes(step, story, WHATEVER_VERSION, body)));
    }

    /** Sees to it that there is such a tag. */
    public void tag(String slug, String kind) {
        tag(Map.of("slug", slug, "label", "Label of " + slug, "kind", kind));
    }

    public void tag(Map<String, ?> tag) {
        exists(desk.post("/v1/desk/tags", tag));
    }

    /** Sees to it that there is such a byline. */
    public void byline(String slug) {
        byline(Map.of("slug", slug, "name", "Name of " + slug));
    }

    public void byline(Map<String, ?> byline) {
        exists(desk.post("/v1/desk/bylines", byline));
    }

    private static void exists(Response answer) {
        Assertions.assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409);
    }

    private static Response done(Response answer) {
        Assertions.assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer;
    }
}
