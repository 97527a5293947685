package org.copydesk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Librarian;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BylineRenameTest {
    private final Newsroom newsroom = new Newsroom();
    private final Librarian librarian = Librarian.ofBylines();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();
    private final String old = Unique.slug("anna-vey");
    private final String present = Unique.slug("anna-vey-holm");

    @Test
    void everyPublishedArticleShowsTheNewName() {
        Story usual = newsroom.publishes(
                aStory().by(old).with("byline", "By Anna Vey").captioned("Crane", "Vey"));
        Story special = newsroom.publishes(aStory().byInRole(old, "photos"));
        librarian.changes(old, Map.of("slug", present, "name", "Anna Vey Holm", "role", "harbour correspondent"));
        librarian.waitsForReaders(present);

        reader.get("/v1/articles/{id}", usual.id())
                .then()
                .body("bylines.slug", contains(present))
                .body("bylines.name", contains("Anna Vey Holm"))
                .body("bylines.role", contains("harbour correspondent"))
                .body("byline", equalTo("By Anna Vey"))
                .body("version", equalTo(1));
        reader.get("/v1/articles/{id}", special.id()).then().body("bylines.role", contains("photos"));
        reader.get("/v1/bylines/{slug}", old)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/bylines/" + present));
        librarian.reads(old).then().statusCode(308).header("Location", endsWith("/v1/desk/bylines/" + present));
        assertThat(reader.column("id", "/v1/articles?byline={b}", old)).hasSize(2);
        assertThat(reader.column("text", "/v1/captions?byline={b}", old)).containsExactly("Crane");
    }

    @Test
    void theBioReachesReadersAndTheAddressNever() {
        Story story = newsroom.publishes(aStory().by(old));
        librarian.changes(old, Map.of("bio", "Covers the port.", "email", "anna@tern.example"));
        librarian.waitsForReaders(old);

        reader.get("/v1/bylines/{slug}", old).then().body("bio", equalTo("Covers the port."));
        reader.get("/v1/articles/{id}", story.id()).then().body("version", equalTo(1));
        librarian.changes(old, Map.of("email", "vey@tern.example"));
        librarian.waitsForReaders(old);
        reader.get("/v1/articles/{id}", story.id()).then().body("version", equalTo(1));
    }

    @Test
    void oneBylineTakesTheOthersPlaceAndTheFirstRoleStays() {
        newsroom.byline(present);
        String third = Unique.slug("third");
        newsroom.byline(third);
        Story both =
                newsroom.publishes(aStory().byInRole(old, "photos").by(third).byInRole(present, "text"));
        Story draft = newsroom.drafts(aStory().by(old));
        librarian.merges(old, present).then().statusCode(200).body("aliases", hasItems("Name of " + old));
        librarian.waitsForReaders(present);

        reader.get("/v1/articles/{id}", both.id())
                .then()
                .body("bylines.slug", contains(present, third))
                .body("bylines[0].role", equalTo("photos"));
        desk.get("/v1/desk/articles/{id}", both.id())
                .then()
                .body("bylines.slug", contains(present, third))
                .body("bylines[0].role", equalTo("photos"));
        desk.get("/v1/desk/articles/{id}", draft.id()).then().body("bylines.slug", contains(present));
        librarian.reads(old).then().statusCode(308);
        librarian.merges(present, present).then().statusCode(422);
    }

    @Test
    void storiesMayNameABylineByAnOldSlugOrAnAlias() {
        desk.post("/v1/desk/bylines", Map.of("slug", old, "name", "Anna Vey", "aliases", List.of("AV " + old)));
        librarian.changes(old, Map.of("slug", present));

        for (String name : List.of(old, "av " + old, present)) {
            desk.starts(aStory().by(name)).then().statusCode(201).body("bylines.slug", contains(present));
        }
        desk.starts(aStory().by(old, present)).then().statusCode(422).body("errors[0].code", equalTo("twice"));
    }
}
