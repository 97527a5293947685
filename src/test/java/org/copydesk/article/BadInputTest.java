package org.copydesk.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest {
    private final Desk desk = new Desk();

    private Response sent(String json) {
        return desk.request().contentType(ContentType.JSON).body(json).post("/v1/desk/articles");
    }

    private static void isProblem(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", equalTo("no-store"))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:copydesk:problem:" + code))
                .body("title", not(blankOrNullString()))
                .body("detail", not(blankOrNullString()));
        assertThat(answer.asString()).doesNotContain("Exception", "org.copydesk", "com.fasterxml", "jakarta", "\\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{]",
                "headline",
                "'single'",
                "{\"headline\":\"x\"} trailing",
                "{\"headline\":\"x\",}",
                "{\"headline\":NaN}",
                "{\"headline\":\"x\",\"headline\":\"y\"}",
                "{\"headline\":\"line\nbreak\"}"
            })
    void whatIsNoJsonIsMalformed(String json) {
        isProblem(sent(json), 400, "malformed");
    }

    @Test
    void jsonNestedWithoutEndIsMalformed() {
        isProblem(sent("{\"body\":{\"format\":\"blocks\",\"content\":" + "[".repeat(5000)), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "1", "true"})
    void whatIsNoObjectIsInvalid(String json) {
        isProblem(sent(json), 422, "invalid-content");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /headline | not-blank",
                "{\"headline\": null} | /headline | not-blank",
                "{\"headline\": \"\"} | /headline | not-blank",
                "{\"headline\": \"\\u200b\\u00a0\"} | /headline | not-blank",
                "{\"headline\": 7} | /headline | invalid-value",
                "{\"headline\": true} | /headline | invalid-value",
                "{\"headline\": [\"x\"]} | /headline | wrong-type",
                "{\"headline\": {\"en\": \"x\"}} | /headline | wrong-type",
                "{\"headline\": \"a\\u0000b\"} | /headline | invalid-value",
                "{\"headline\": \"a\\u202eb\"} | /headline | invalid-value",
                "{\"headline\": \"\\ud800\"} | /headline | invalid-value",
                "{\"headline\": \"x\", \"Headline\": \"y\"} | /Headline | unknown-field",
                "{\"headline\": \"x\", \"id\": \"y\"} | /id | unknown-field",
                "{\"headline\": \"x\", \"state\": \"published\"} | /state | unknown-field",
                "{\"headline\": \"x\", \"tags\": \"sport\"} | /tags | wrong-type",
                "{\"headline\": \"x\", \"tags\": [1]} | /tags/0 | invalid-value",
                "{\"headline\": \"x\", \"tags\": [null]} | /tags/0 | not-blank",
                "{\"headline\": \"x\", \"tags\": [\"no-such-tag\"]} | /tags/0 | unknown-tag",
                "{\"headline\": \"x\", \"section\": \"no-such-section\"} | /section | unknown-section",
                "{\"headline\": \"x\", \"bylines\": [\"kim\"]} | /bylines/0/slug | unknown-byline",
                "{\"headline\": \"x\", \"bylines\": [7]} | /bylines/0 | invalid-value",
                "{\"headline\": \"x\", \"tags\": [[1]]} | /tags/0 | wrong-type",
                "{\"headline\": \"x\", \"bylines\": [null]} | /bylines/0 | not-null",
                "{\"headline\": \"x\", \"bylines\": [{}]} | /bylines/0/slug | not-blank",
                "{\"headline\": \"x\", \"bylines\": [{\"slug\": \"nobody\"}]} | /bylines/0/slug | unknown-byline",
                "{\"headline\": \"x\", \"bylines\": [{\"slug\": \"n\", \"rolle\": \"x\"}]} | /bylines/0/rolle | unknown-field",
                "{\"headline\": \"x\", \"captions\": [{\"text\": \"\"}]} | /captions/0/text | not-blank",
                "{\"headline\": \"x\", \"captions\": [{\"text\": \"x\", \"role\": \"big\"}]} | /captions/0/role | invalid-value",
                "{\"headline\": \"x\", \"captions\": [{\"id\": \"1\", \"text\": \"x\"}]} | /captions/0/id | invalid-value",
                "{\"headline\": \"x\", \"language\": \"english!\"} | /language | pattern",
                "{\"headline\": \"x\", \"slug\": \"Not A Slug\"} | /slug | pattern",
                "{\"headline\": \"x\", \"urgency\": 0} | /urgency | min",
                "{\"headline\": \"x\", \"urgency\": 10} | /urgency | max",
                "{\"headline\": \"x\", \"urgency\": 1.5} | /urgency | invalid-value",
                "{\"headline\": \"x\", \"urgency\": \"3\"} | /urgency | wrong-type",
                "{\"headline\": \"x\", \"genre\": \"gossip\"} | /genre | invalid-value",
                "{\"headline\": \"x\", \"publishedAt\": \"yesterday\"} | /publishedAt | invalid-value",
                "{\"headline\": \"x\", \"publishedAt\": 1616561940} | /publishedAt | wrong-type",
                "{\"headline\": \"x\", \"url\": \"javascript:alert(1)\"} | /url | pattern",
                "{\"headline\": \"x\", \"url\": \"http://[::1\"} | /url | pattern",
                "{\"headline\": \"x\", \"url\": \"https:///path\"} | /url | pattern",
                "{\"headline\": \"x\", \"source\": {\"url\": \"ftp://x\"}} | /source/url | pattern",
                "{\"headline\": \"x\", \"rights\": {\"dataMining\": \"sure\"}} | /rights/dataMining | invalid-value",
                "{\"headline\": \"x\", \"rights\": {\"syndicatable\": \"yes\"}} | /rights/syndicatable | wrong-type",
                "{\"headline\": \"x\", \"body\": \"text\"} | /body | wrong-type",
                "{\"headline\": \"x\", \"body\": {\"format\": \"text\"}} | /body/content | not-null",
                "{\"headline\": \"x\", \"body\": {\"content\": \"x\"}} | /body/format | not-null",
                "{\"headline\": \"x\", \"body\": {\"format\": \"rtf\", \"content\": \"x\"}} | /body/format | invalid-value"
            })
    void whatDoesNotFitIsInvalidAndNamesThePlace(String json, String pointer, String code) {
        Response answer = sent(json);

        isProblem(answer, 422, "invalid-content");
        answer.then().body("errors.pointer", hasItem(pointer)).body("errors.code", hasItem(code));
    }

    @Test
    void everyErrorIsListed() {
        sent("{\"headline\":\"\",\"urgency\":0,\"slug\":\"A B\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/headline", "/slug", "/urgency")));
    }

    @Test
    void whatShouldBeAnIdSaysSo() {
        sent("{\"headline\":\"x\",\"captions\":[{\"text\":\"x\",\"image\":\"7\"}]}")
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("image must be an id in the form of a UUID."));
    }

    @ParameterizedTest
    @CsvSource({
        "headline, 501",
        "standfirst, 4001",
        "slugline, 201",
        "byline, 1001",
        "dateline, 201",
        "editorialNote, 10001"
    })
    void whatIsTooLongIsInvalid(String field, int length) {
        desk.starts(aStory().with(field, "x".repeat(length)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].code", equalTo("size"));
    }

    @Test
    void aBodyOfBlocksSaysWhichBlockIsWrong() {
        desk.starts(aStory().body("blocks", List.of(Map.of("type", "paragraph", "text", "x"), Map.of("type", "video"))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", org.hamcrest.Matchers.startsWith("/body/content/1"));
        desk.starts(aStory().body("blocks", "text")).then().statusCode(422);
        desk.starts(aStory().body("text", List.of("x"))).then().statusCode(422);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        isProblem(
                desk.request().contentType("text/csv").body("headline,x").post("/v1/desk/articles"),
                415,
                "unsupported-media-type");
    }
}
