package org.copydesk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Unique;
import org.copydesk.platform.Ids;
import org.junit.jupiter.api.Test;

/** Lines that come in from another system are published as what they were there. */
@QuarkusTest
class ImportTest {
    private static final String NDJSON = "application/x-ndjson";

    private final Desk desk = new Desk();
    private final Reader reader = new Reader();
    private final String tag = Unique.slug("tides");

    private Response sends(String query, byte[] body, String encoding) {
        var request = desk.request().contentType(NDJSON);
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        return request.body(body).post("/v1/admin/import" + query);
    }

    private List<JsonPath> imports(String... lines) {
        return answers(sends("", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), null));
    }

    private static List<JsonPath> answers(Response response) {
        response.then().statusCode(200);
        return response.asString().lines().map(JsonPath::from).toList();
    }

    private static JsonPath report(List<JsonPath> answers) {
        JsonPath last = answers.get(answers.size() - 1);
        assertThat(last.getString("type")).isEqualTo("report");
        return last;
    }

    private static List<JsonPath> rejected(List<JsonPath> answers) {
        return answers.stream()
                .filter(answer -> answer.getString("type").equals("rejected"))
                .toList();
    }

    private String tagLine() {
        return "{\"type\":\"tag\",\"slug\":\"%s\",\"label\":\"Tides\",\"kind\":\"subject\"}".formatted(tag);
    }

    private String story(String externalId, String headline) {
        return """
               {"externalId":"%s","headline":"%s","tags":["%s"],"publishedAt":"2019-05-01T06:30:00Z","genre":"interview",\
               "captions":[{"text":"Low water","credit":"Kim"}],"body":{"format":"text","content":"The tide turned."}}"""
                .formatted(externalId, headline, tag);
    }

    @Test
    void aLineIsPublishedWithItsOwnTimeAndItsVocabulary() {
        String id = Unique.slug("old-system");

        assertThat(report(imports(tagLine(), story(id, "The tide turned early")))
                        .getInt("created"))
                .isEqualTo(2);

        reader.get("/v1/articles?tag={tag}&include=body", tag)
                .then()
                .body("data", hasSize(1))
                .body("data[0].headline", equalTo("The tide turned early"))
                .body("data[0].version", equalTo(1))
                .body("data[0].publishedAt", equalTo("2019-05-01T06:30:00Z"))
                .body("data[0].captions[0].credit", equalTo("Kim"))
                .body("data[0].genre", equalTo("interview"))
                .body("data[0].body.text", equalTo("The tide turned."));
    }

    @Test
    void aPictureThatAnImportLeavesOutIsNoted() {
        String id = Unique.slug("old-system");
        String line =
                """
               {"externalId":"%s","headline":"The tide turned","publishedAt":"2019-05-01T06:30:00Z",\
               "body":{"format":"html","content":"<figure><img src='https://elsewhere.example/tide.jpg'>\
               <figcaption>Low water</figcaption></figure>"}}"""
                        .formatted(id);

        List<JsonPath> answers = imports(line);

        assertThat(report(answers).getInt("created")).isEqualTo(1);
        assertThat(answers)
                .filteredOn(answer -> answer.getString("type").equals("noted"))
                .singleElement()
                .satisfies(noted -> {
                    assertThat(noted.getString("name")).isEqualTo(id);
                    assertThat(noted.getString("notes[0]")).contains("https://elsewhere.example/tide.jpg");
                });
        assertThat(imports(line)).noneMatch(answer -> answer.getString("type").equals("noted"));
    }

    @Test
    void theLineOfAStoryThatWasWithdrawnHereSaysSo() {
        String id = Unique.slug("old-system");
        imports(tagLine(), story(id, "The tide turned"));
        String article = reader.get("/v1/articles?tag={tag}", tag).path("data[0].id");
        new Desk()
                .seen("*")
                .contentType("application/json")
                .body("{\"reason\":\"Source retracted\"}")
                .post("/v1/desk/articles/{id}/withdraw", article)
                .then()
                .statusCode(200);

        for (String headline : List.of("The tide turned", "The tide turned twice")) {
            List<JsonPath> answers = imports(story(id, headline));
            assertThat(report(answers).getInt("unchanged")).isZero();
            assertThat(rejected(answers)).hasSize(1).allSatisfy(line -> {
                assertThat(line.getInt("status")).isEqualTo(409);
                assertThat(line.getString("detail"))
                        .isEqualTo("Article " + article + " is withdrawn here; an import leaves it so.");
            });
        }
    }

    @Test
    void theSameLineAgainChangesNothingAndAChangedOneIsAnUpdate() {
        String id = Unique.slug("old-system");
        imports(tagLine(), story(id, "The tide turned"));
        reader.get("/v1/articles?tag={tag}", tag).then().body("data[0].headline", equalTo("The tide turned"));

        assertThat(report(imports(tagLine(), story(id, "The tide turned"))).getInt("unchanged"))
                .isEqualTo(2);
        JsonPath changed = report(imports(story(id, "The tide turned twice")));

        assertThat(changed.getInt("updated")).isEqualTo(1);
        reader.get("/v1/articles?tag={tag}", tag)
                .then()
                .body("data", hasSize(1))
                .body("data[0].headline", equalTo("The tide turned twice"))
                .body("data[0].version", equalTo(2))
                .body("data[0].publishedAt", equalTo("2019-05-01T06:30:00Z"));
    }

    private void countsArticles(String slug, int articles) {
        reader.get("/v1/tags/{slug}", slug).then().statusCode(200).body("articleCount", equalTo(articles));
    }

    @Test
    void tagsCountTheirArticlesAndGoWithTheLastOne() {
        String other = tag + "-other";
        String moved = Unique.slug("x");
        imports(
                tagLine(),
                tagLine().replace(tag, other),
                story(Unique.slug("x"), "First"),
                story(Unique.slug("x"), "Second"),
                story(moved, "Third").replace(tag, other));
        countsArticles(tag, 2);
        countsArticles(other, 1);

        imports(story(Unique.slug("x"), "Fourth"), story(moved, "Third, moved"));

        countsArticles(tag, 4);
        reader.get("/v1/tags/{slug}", other).then().statusCode(404);
    }

    @Test
    void charactersOfEveryPlaneStayAsTheyAre() {
        imports(
                tagLine(),
                story(Unique.slug("x"), "The tram 🚋 is back").replace("The tide turned.", "It rang 🔔 twice."));

        assertThat(reader.get("/v1/articles?tag={tag}&include=body", tag).asString())
                .contains("The tram 🚋 is back", "\"text\":\"It rang 🔔 twice.\"", "<p>It rang 🔔 twice.</p>");
    }

    @Test
    void tagsBesideABadOneKeepTheirIdsAndTheirParents() {
        String id = Ids.next().toString();
        List<String> lines = new ArrayList<>();
        lines.add(tagLine().replace(tag, tag + "-0").replace("\"slug\"", "\"id\":\"" + id + "\",\"slug\""));
        lines.add(tagLine().replace("subject", "flavour"));
        for (int i = 1; i < 60; i++) {
            lines.add(tagLine()
                    .replace(tag, tag + "-" + i)
                    .replace("}", ",\"parent\":\"" + tag + "-" + (i - 1) / 10 + "\"}"));
        }

        List<JsonPath> answers = imports(lines.toArray(String[]::new));

        assertThat(rejected(answers))
                .extracting(answer -> answer.getInt("line"))
                .containsExactly(2);
        assertThat(report(answers).getInt("created")).isEqualTo(60);
        desk.get("/v1/desk/tags/{slug}", tag + "-0").then().body("id", equalTo(id));
        desk.get("/v1/desk/tags/{slug}", tag + "-59").then().body("parent", equalTo(tag + "-5"));
        assertThat(report(imports(lines.toArray(String[]::new))).getInt("unchanged"))
                .isEqualTo(60);
    }

    @Test
    void everyBadLineIsReportedAndStopsNoOther() {
        List<JsonPath> answers = imports(
                tagLine(),
                "{\"externalId\":\"" + Unique.slug("broken") + "\",",
                "",
                "[1]",
                story(Unique.slug("x"), "First"),
                "{\"standfirst\":\"No headline\",\"externalId\":\"" + Unique.slug("x") + "\"}",
                story(Unique.slug("x"), "Unknown field").replace("\"tags\"", "\"labels\""),
                story(Unique.slug("x"), "Unknown tag").replace(tag, tag + "-unheard-of"),
                "{\"type\":\"picture\"}",
                story(Unique.slug("x"), "Last"));

        assertThat(rejected(answers))
                .extracting(answer -> answer.getInt("line"))
                .containsExactly(2, 4, 6, 7, 8, 9);
        assertThat(rejected(answers)).allSatisfy(answer -> {
            assertThat(answer.getString("code")).isNotBlank();
            assertThat(answer.getString("detail")).isNotBlank();
        });
        assertThat(rejected(answers).get(4).getString("errors[0].pointer")).startsWith("/tags");
        assertThat(report(answers).getInt("created")).isEqualTo(3);
        assertThat(report(answers).getInt("rejected")).isEqualTo(6);
        assertThat(reader.column("headline", "/v1/articles?tag={tag}", tag)).containsExactlyInAnyOrder("First", "Last");
    }

    @Test
    void moreLinesThanOneChunkGoInAndTheFileCanBeTakenUpInTheMiddle() {
        String id = Unique.slug("many");
        byte[] file = (tagLine() + "\n"
                        + IntStream.range(0, CHUNKS)
                                .mapToObj(i -> story(id + "-" + i, "Story " + i))
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(report(answers(sends("", file, null))).getInt("created")).isEqualTo(CHUNKS + 1);
        JsonPath rest = report(answers(sends("?from=62", file, null)));

        assertThat(rest.getInt("unchanged")).isEqualTo(40);
        reader.get("/v1/articles?tag={tag}&total=true&limit=1", tag).then().body("page.total", equalTo(CHUNKS));
    }

    /** Enough for three chunks: two are under way at a time. */
    private static final int CHUNKS = 100;

    private String[] chunks(String externalId, IntFunction<String> headline) {
        return Stream.concat(
                        Stream.of(tagLine()),
                        IntStream.range(0, CHUNKS).mapToObj(i -> story(externalId + "-" + i, headline.apply(i))))
                .toArray(String[]::new);
    }

    @Test
    void storiesWithOneHeadlineAreNumberedInTheirOrderFromChunkToChunk() {
        String headline = Unique.slug("weather");

        String[] lines = chunks(Unique.slug("same"), i -> headline);
        for (int i = 1; i < lines.length; i++) {
            lines[i] = lines[i].replace("\"tags\"", "\"standfirst\":\"Number " + i + "\",\"tags\"");
        }
        assertThat(report(imports(lines)).getInt("created")).isEqualTo(CHUNKS + 1);

        for (int number : new int[] {2, 39, 40, 41, 79, 80, 81, CHUNKS}) {
            reader.get("/v1/articles/" + headline + "-" + number)
                    .then()
                    .body("standfirst", equalTo("Number " + number));
        }
    }

    @Test
    void aStoryThatComesAgainInTheNextChunkIsAnUpdate() {
        String id = Unique.slug("again");
        String[] lines = chunks(id, i -> "Story " + i);
        lines[50] = story(id + "-10", "Said better");

        JsonPath report = report(imports(lines));

        assertThat(report.getInt("created")).isEqualTo(CHUNKS);
        assertThat(report.getInt("updated")).isEqualTo(1);
        reader.get("/v1/articles?tag={tag}&limit=1&sort=-updatedAt", tag)
                .then()
                .body("data[0].headline", equalTo("Said better"))
                .body("data[0].version", equalTo(2));
    }

    @Test
    void whatTwoStoriesOfNeighbouringChunksBothWantTheFirstOneGets() {
        String id = Unique.slug("both");
        String slug = Unique.slug("wanted");
        String caption = "\"captions\":[{\"id\":\"" + UUID.randomUUID() + "\",";
        String[] lines = chunks(id, i -> "Story " + i);
        for (int line : new int[] {30, 50}) {
            lines[line] = lines[line].replace("\"tags\"", "\"slug\":\"" + slug + "\",\"tags\"");
            lines[line + 1] = lines[line + 1].replace("\"captions\":[{", caption);
        }

        List<JsonPath> answers = imports(lines);

        assertThat(rejected(answers))
                .extracting(answer -> answer.getInt("line"))
                .containsExactly(51, 52);
        assertThat(rejected(answers))
                .extracting(answer -> answer.getString("code"))
                .allMatch(code -> code.equals("not-unique") || code.equals("invalid-content"));
        assertThat(report(answers).getInt("created")).isEqualTo(CHUNKS - 1);
        reader.get("/v1/articles/" + slug).then().body("headline", equalTo("Story 29"));
    }

    @Test
    void aCompressedFileGoesInAsItIs() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write((tagLine() + "\n" + story(Unique.slug("zip"), "Zipped")).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(report(answers(sends("", zipped.toByteArray(), "gzip"))).getInt("created"))
                .isEqualTo(2);
    }

    @Test
    void anImportedStoryIsEditedLikeAnyOther() {
        imports(tagLine(), story(Unique.slug("x"), "To be edited"));
        String id = reader.column("id", "/v1/articles?tag={tag}", tag).get(0);

        desk.seen("*")
                .contentType(Desk.MERGE_PATCH)
                .body("{\"headline\":\"Edited\"}")
                .patch("/v1/desk/articles/{id}", id)
                .then()
                .statusCode(200);
        desk.seen("*").post("/v1/desk/articles/{id}/publish", id).then().statusCode(200);

        reader.get("/v1/articles/{id}", id)
                .then()
                .body("headline", equalTo("Edited"))
                .body("version", equalTo(2));
    }

    @Test
    void runsAreListedWithWhatBecameOfThem() {
        String run = report(imports(tagLine(), "nonsense")).getString("run");

        desk.get("/v1/admin/import?limit=100")
                .then()
                .statusCode(200)
                .body("data.id", hasItem(run))
                .body("data.find { it.id == '" + run + "' }.state", equalTo("finished"))
                .body("data.find { it.id == '" + run + "' }.rejected", equalTo(1));
    }

    @Test
    void anExportHoldsWhatWasImportedAndIsClosedWithItsNumbers() {
        imports(tagLine(), story(Unique.slug("x"), "To be exported"));
        Response export = desk.get("/v1/admin/export");
        List<String> lines = export.asString().lines().toList();

        export.then().statusCode(200);
        assertThat(export.contentType()).startsWith(NDJSON);
        assertThat(lines.get(0)).startsWith("{\"type\":\"header\"");
        assertThat(lines)
                .anyMatch(line ->
                        line.contains("\"headline\":\"To be exported\"") && line.contains("\"genre\":\"interview\""));
        JsonPath end = JsonPath.from(lines.get(lines.size() - 1));
        assertThat(end.getString("type")).isEqualTo("end");
        assertThat(end.getLong("articles"))
                .isEqualTo(lines.stream()
                        .filter(line -> line.startsWith("{\"type\":\"article\""))
                        .count());
    }

    @Test
    void readersOfItsListsLearnThatAnImportedStoryWasWithdrawn() {
        String id = UUID.randomUUID().toString();
        String withdrawn =
                """
                {"type":"withdrawn","id":"%s","slug":"%s","headline":"Taken back","version":2,"language":"ko",\
                "tags":["%s"],"bylines":["kim"],"syndicatable":true,"publishedAt":"2019-05-01T06:30:00Z",\
                "updatedAt":"2019-05-01T06:30:00Z","withdrawnAt":"2019-05-02T06:30:00Z","killed":false}"""
                        .formatted(id, Unique.slug("taken-back"), tag);

        assertThat(report(imports(tagLine(), story(Unique.slug("x"), "Still here"), withdrawn))
                        .getInt("created"))
                .isEqualTo(3);

        reader.get("/feeds/atom?tag=" + tag).then().statusCode(200).body(containsString("urn:uuid:" + id));
        assertThat(desk.get("/v1/admin/export").asString().lines()).anySatisfy(line -> assertThat(line)
                .contains("\"id\":\"" + id + "\"", "\"tags\":[\"" + tag + "\"]", "\"bylines\":[\"kim\"]"));
    }
}
