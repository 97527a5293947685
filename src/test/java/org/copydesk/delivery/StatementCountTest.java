package org.copydesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.copydesk.newsroom.CountedStatements;
import org.copydesk.newsroom.Librarian;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads take the same small number of SQL statements whatever they show, and none as long as nothing changes. */
@QuarkusTest
class StatementCountTest {
    private final Newsroom newsroom = new Newsroom();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("tides");
    private final String byline = Unique.slug("kim");

    /** The first list of all makes the key that cursors are signed with. */
    @BeforeEach
    void readOnce() {
        reader.get("/v1/articles").then().statusCode(200);
    }

    /** Where a publication has just made all kept answers old. */
    private void takes(int statements, String path) {
        newsroom.publishes(aStory());
        takesAgain(statements, path);
    }

    private void takesAgain(int statements, String path) {
        assertThat(CountedStatements.during(() -> reader.get(path).then().statusCode(200)))
                .as(path)
                .isEqualTo(statements);
    }

    private void fill(int stories) {
        for (int i = 0; i < stories; i++) {
            newsroom.publishes(aStory().tagged(tag, Unique.slug("place"), Unique.slug("person"))
                    .by(byline, Unique.slug("photographer"))
                    .captioned("One", byline)
                    .captioned("Two", byline));
        }
    }

    @Test
    void aListTakesOneStatementAndTheTotalOneMore() {
        for (int more : new int[] {0, 1, 6}) {
            fill(more);
            takes(1, "/v1/articles?tag=" + tag);
            takes(1, "/v1/articles?include=body&limit=100&tag=" + tag);
            takes(1, "/v1/articles?fields=body.text,tags.slug&tag=" + tag);
            takes(1, "/v1/articles?tag=" + tag + "&language=en&sort=-updatedAt");
            takes(2, "/v1/articles?total=true&tag=" + tag);
            takes(1, "/v1/tags?limit=100");
            takes(1, "/v1/bylines?q=" + byline);
            takes(1, "/v1/captions?credit=" + byline);
            takes(1, "/v1/captions?byline=" + byline);
        }
    }

    /** The neighbours, the translations, and what both are called. */
    @Test
    void aListOfStoriesThatLeadToOthersTakesThreeMore() {
        newsroom.tag(tag, "series");
        for (int part = 1; part <= 3; part++) {
            Story story = newsroom.publishes(aStory().in("en").with("series", Map.of("slug", tag, "part", part)));
            newsroom.publishes(aStory().in("ko").with("translationOf", story.id()));

            takes(4, "/v1/articles?tag=" + tag);
        }
    }

    /** The first one says which of the terms has the fewest articles. */
    @Test
    void aListUnderSeveralTermsTakesTwoStatements() {
        fill(2);
        takes(2, "/v1/articles?tag=" + tag + "&byline=" + byline + "&language=en&sort=-updatedAt");
        takes(2, "/v1/articles?tag=" + tag + "&tag=" + Unique.slug("nothing") + "&section=" + tag);
        takes(2, "/v1/articles?include=body&tag=" + tag + "&byline=" + byline);
    }

    @Test
    void whatWasAskedBeforeTakesNone() {
        fill(1);
        for (String path :
                new String[] {"/v1/articles?tag=" + tag, "/v1/tags/" + tag, "/v1/captions?byline=" + byline}) {
            reader.get(path).then().statusCode(200);

            takesAgain(0, path);
        }
    }

    @Test
    void aListUnderAFormerSlugTakesOneStatementToo() {
        String renamed = tag + "-now";
        fill(2);
        Librarian.ofTags().changes(tag, Map.of("slug", renamed));
        Librarian.ofTags().waitsForReaders(renamed);

        takes(1, "/v1/articles?tag=" + tag);
        takes(2, "/v1/articles?tag=" + tag + "&byline=" + byline);
    }

    @Test
    void anItemTakesOneStatement() {
        fill(1);
        String id = reader.column("id", "/v1/articles?tag={tag}", tag).get(0);
        String slug = reader.column("slug", "/v1/articles?tag={tag}", tag).get(0);
        String caption = reader.column("id", "/v1/captions?article={id}", id).get(0);

        takes(1, "/v1/articles/" + id);
        takes(1, "/v1/articles/" + slug);
        takes(2, "/v1/tags/" + tag);
        takes(1, "/v1/sections");
        takes(1, "/v1/bylines/" + byline);
        takes(1, "/v1/captions/" + caption);
    }
}
