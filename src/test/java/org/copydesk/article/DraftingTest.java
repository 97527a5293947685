package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.TestJson;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DraftingTest {
    private final Newsroom newsroom = new Newsroom();
    private final Desk desk = new Desk();

    @Test
    void aDraftIsCreatedWhereItsLocationSays() {
        Response created = desk.starts(aStory().headline("Fog shuts the harbour"));

        created.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/desk/articles/" + created.path("id")))
                .header("ETag", matchesPattern("\"[^\"]+\""))
                .header("Cache-Control", equalTo("no-store"))
                .body("state", equalTo("draft"))
                .body("version", equalTo(0))
                .body("headline", equalTo("Fog shuts the harbour"))
                .body("language", equalTo("en"))
                .body("publishedAt", nullValue())
                .body("createdBy", equalTo("first admin"));
        desk.get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(created.header("ETag")))
                .body("$", equalTo(created.jsonPath().getMap("")));
    }

    @Test
    void everythingThatIsSentInIsKept() {
        String tag = Unique.slug("fog");
        Story draft = newsroom.drafts(aStory().tagged(tag)
                .byInRole(Unique.slug("kim"), "photos")
                .section(Unique.slug("city"))
                .captioned("The harbour at noon", "Kim")
                .in("en-GB")
                .printedAt("2021-03-24T04:59:00Z")
                .with("standfirst", "Eleven hours of white")
                .with("slugline", "FOG")
                .with("byline", "By our own reporter")
                .with("dateline", "ORLEMOUTH")
                .with("urgency", 5)
                .with("genre", "feature")
                .with("editorialNote", "Check the hours")
                .with("url", "https://tern.example/fog"));

        desk.get("/v1/desk/articles/{id}", draft.id())
                .then()
                .body("tags.slug", equalTo(List.of(tag)))
                .body("bylines[0].role", equalTo("photos"))
                .body("captions[0].text", equalTo("The harbour at noon"))
                .body("language", equalTo("en-GB"))
                .body("publishedAt", equalTo("2021-03-24T04:59:00Z"))
                .body("standfirst", equalTo("Eleven hours of white"))
                .body("slugline", equalTo("FOG"))
                .body("byline", equalTo("By our own reporter"))
                .body("dateline", equalTo("ORLEMOUTH"))
                .body("urgency", equalTo(5))
                .body("genre", equalTo("feature"))
                .body("editorialNote", equalTo("Check the hours"))
                .body("url", equalTo("https://tern.example/fog"));
    }

    private Map<String, Object> bodyOf(String format, Object content) {
        return TestJson.members(
                newsroom.publishes(aStory().body(format, content)).json().path("body"));
    }

    @Test
    void aBodyMayComeInFourFormats() {
        String html = "<p>One <strong>bold</strong> word.</p>";
        Map<String, Object> block = Map.of("type", "paragraph", "text", "One bold word.");

        assertThat(bodyOf("html", html)).containsEntry("html", html).containsEntry("text", "One bold word.");
        assertThat(bodyOf("markdown", "One **bold** word.")).containsEntry("html", html);
        assertThat(bodyOf("text", "One bold word.")).containsEntry("html", "<p>One bold word.</p>");
        assertThat(bodyOf("blocks", List.of(block))).containsEntry("html", "<p>One bold word.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><p>Word</p>",
                "<p onclick=\"alert(1)\">Word</p>",
                "<p><a href=\"javascript:alert(1)\">Word</a></p>",
                "<p><a href=\"&#106;avascript:alert(1)\">Word</a></p>",
                "<p><a href=\"data:text/html;base64,PHNjcmlwdD4=\">Word</a></p>",
                "<p>Word<img src=x onerror=alert(1)></p>",
                "<svg onload=alert(1)></svg><p>Word</p>",
                "<iframe src=\"javascript:alert(1)\"></iframe><p>Word</p>",
                "<p style=\"background:url(javascript:alert(1))\">Word</p>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math><p>Word</p>"
            })
    void nothingThatRunsSurvives(String html) {
        Map<String, Object> body = bodyOf("html", html);

        assertThat(body.get("text").toString()).contains("Word");
        assertThat(body.toString()).doesNotContainIgnoringCase("alert(1)").doesNotContain("script", "onerror", "data:");
    }

    @Test
    void markdownCarriesNoScriptEither() {
        assertThat(bodyOf("markdown", "Word [link](javascript:alert%281%29)\n\n<script>alert(1)</script>")
                        .get("html")
                        .toString())
                .contains("Word")
                .doesNotContain("javascript", "<script");
    }

    @Test
    void plainTextIsNoMarkup() {
        assertThat(bodyOf("text", "1 < 2 & <b>not bold</b>"))
                .containsEntry("html", "<p>1 &lt; 2 &amp; &lt;b&gt;not bold&lt;/b&gt;</p>")
                .containsEntry("text", "1 < 2 & <b>not bold</b>");
    }

    @Test
    void theDeskListsItsArticlesByState() {
        String tag = Unique.slug("listed");
        Story draft = newsroom.drafts(aStory().tagged(tag));
        Story published = newsroom.publishes(aStory().tagged(tag));
        String list = "/v1/desk/articles?tag=" + tag;

        desk.get(list)
                .then()
                .body("data.id", equalTo(List.of(published.id(), draft.id())))
                .body("data[0].body", nullValue());
        desk.get(list + "&limit=1&state=draft").then().body("data[0].id", equalTo(draft.id()));
        desk.get(list + "&limit=1&state=published").then().body("data[0].id", equalTo(published.id()));
        String next = desk.get(list + "&limit=1").path("page.next");
        desk.get(list + "&limit=1&cursor={c}", next).then().body("data[0].id", equalTo(draft.id()));
        desk.get(list + "&state=draft&cursor={c}", next).then().statusCode(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        desk.get("/v1/desk/articles/018e0000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        desk.get("/v1/desk/articles/no-id").then().statusCode(404).contentType("application/problem+json");
    }
}
