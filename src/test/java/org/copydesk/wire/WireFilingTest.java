package org.copydesk.wire;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.copydesk.newsroom.CountedStatements;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WireFilingTest {
    private final Desk desk = new Desk();

    private Response files(String copy) {
        return desk.request()
                .contentType("text/plain; charset=utf-8")
                .body(copy)
                .post("/v1/desk/wire");
    }

    private static String story(int bylines, IntFunction<String> byline) {
        String text = "It ran at noon and nobody was hurt, the operator said on Monday after a long night.\n";
        return Unique.headline("Ferry runs again") + "\n\n" + text + "\n" + text + "\n"
                + IntStream.range(0, bylines).mapToObj(byline).collect(joining("\n"));
    }

    private static String reporter(int number) {
        return "By Ann " + letters(number) + " Roe";
    }

    private static String letters(int number) {
        return "Q"
                + Integer.toString(number, 26)
                        .chars()
                        .mapToObj(c -> Character.toString(c < 'a' ? c + 49 : c + 10))
                        .collect(joining());
    }

    @Test
    void whoPastesAStoryMaySayWhenItWasPrinted() {
        new Desk()
                .request()
                .contentType("text/plain; charset=utf-8")
                .body("The old ferry " + Unique.slug("x")
                        + " goes\n\nBy Wren Askew\n\nIt sailed at noon, and did not come back.")
                .post("/v1/desk/wire?publishedAt=2019-05-04T06:00:00Z")
                .then()
                .statusCode(201)
                .body("article.publishedAt", equalTo("2019-05-04T06:00:00Z"));
    }

    @Test
    void bylinesBeyondWhatAStoryMayHaveAreLeftOutAndTheReportSaysSo() {
        Response filed = files(story(200, WireFilingTest::reporter));

        filed.then()
                .statusCode(201)
                .body("article.bylines.size()", lessThanOrEqualTo(50))
                .body("article.byline.length()", lessThanOrEqualTo(1000))
                .body("report.note", hasItem(startsWith("not credited: a story has at most 50 bylines")));
    }

    @Test
    void captionsBeyondWhatAStoryMayHaveAreLeftOutAndTheReportSaysSo() {
        Response filed = files(story(300, i -> "Photo: The ferry number " + i + " leaves the harbour (Reuters)\n"));

        filed.then()
                .statusCode(201)
                .body("article.captions", hasSize(200))
                .body("report.note", hasItem(endsWith("at most 200 captions")));
    }

    @Test
    void manyBylinesTakeNoMoreStatementsThanAStoryMayHaveBylines() {
        long few = CountedStatements.during(() -> files(story(60, WireFilingTest::reporter)));
        long many = CountedStatements.during(() -> files(story(480, WireFilingTest::reporter)));
        long again = CountedStatements.during(() -> files(story(480, WireFilingTest::reporter)));

        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(again).as("the bylines are known").isLessThan(100).isLessThan(few);
    }
}
