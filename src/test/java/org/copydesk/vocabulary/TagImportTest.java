package org.copydesk.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.newsroom.StoryBuilder.aStory;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Librarian;
import org.copydesk.newsroom.Newsroom;
import org.copydesk.newsroom.Reader;
import org.copydesk.newsroom.Story;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TagImportTest {
    private final Newsroom newsroom = new Newsroom();
    private final Librarian librarian = Librarian.ofTags();
    private final Desk desk = new Desk();
    private final Reader reader = new Reader();
    private final String slug = Unique.slug("sea");

    private Response imports(String type, String file) {
        return desk.request()
                .header("Content-Type", type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/desk/tags/import");
    }

    private void done(Response answer, int created, int updated, int unchanged) {
        answer.then()
                .statusCode(200)
                .body("created", equalTo(created))
                .body("updated", equalTo(updated))
                .body("unchanged", equalTo(unchanged))
                .body("errors", empty());
    }

    @Test
    void aTableBecomesTagsAndTheSameTableAgainChangesNothing() {
        String child = slug + "-tides";
        String table = "slug,label,kind,parent,code,aliases,label.de\n"
                + child + ",Tides,event," + slug + ",T1,Ebb|Flow,Gezeiten\n"
                + slug + ",Sea,,,,,Meer\n";
        done(imports("text/csv; charset=utf-8", table), 2, 0, 0);

        librarian
                .reads(child)
                .then()
                .body("label", equalTo("Tides"))
                .body("kind", equalTo("event"))
                .body("parent", equalTo(slug))
                .body("code", equalTo("T1"))
                .body("aliases", contains("Ebb", "Flow"))
                .body("labels", equalTo(Map.of("de", "Gezeiten")));
        librarian.reads(slug).then().body("kind", equalTo("subject")).body("parent", equalTo(null));
        done(imports("text/csv", table), 0, 0, 2);
        done(imports("text/csv", "slug,label.ko\n" + slug + ",바다\n"), 0, 1, 0);
        librarian
                .reads(slug)
                .then()
                .body("label", equalTo("Sea"))
                .body("labels", equalTo(Map.of("de", "Meer", "ko", "바다")));
    }

    @Test
    void readersSeeWhatAnImportChanged() {
        Story story = newsroom.publishes(aStory().tagged(slug));
        done(imports("text/csv", "slug,label\n" + slug + ",The sea\n"), 0, 1, 0);
        librarian.waitsForReaders(slug);

        reader.get("/v1/articles/{id}", story.id()).then().body("tags[0].label", equalTo("The sea"));
    }

    @Test
    void conceptsAreKnownByTheirUri() {
        String base = "https://voc.example/" + slug + "/";
        String file = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                + "<" + base + "1> a skos:Concept ; skos:prefLabel \"" + slug + " fog\"@en, \"Nebel\"@de ;"
                + " skos:altLabel \"Mist\"@en ; skos:broader <" + base + "2> .\n"
                + "<" + base + "2> a skos:Concept ; skos:prefLabel \"" + slug + " weather\"@en .\n";
        done(imports("text/turtle", file), 2, 0, 0);
        done(imports("text/turtle", file), 0, 0, 2);

        librarian
                .reads(slug + "-fog")
                .then()
                .body("uri", equalTo(base + "1"))
                .body("parent", equalTo(slug + "-weather"))
                .body("aliases", contains("Mist"))
                .body("labels", equalTo(Map.of("de", "Nebel", "en", slug + " fog")));
        librarian.changes(slug + "-fog", Map.of("slug", slug + "-mist"));
        done(imports("text/turtle", file.replace("\"Nebel\"", "\"Dunst\"")), 0, 1, 1);
        librarian.reads(slug + "-mist").then().body("labels.de", equalTo("Dunst"));
    }

    @Test
    void theLanguageOfLabelsCanBeChosen() {
        String file =
                "{\"@context\": {\"skos\": \"http://www.w3.org/2004/02/skos/core#\"}, \"@type\": \"skos:Concept\","
                        + "\"@id\": \"https://voc.example/" + slug + "\", \"skos:prefLabel\": ["
                        + "{\"@value\": \"" + slug + " one\", \"@language\": \"en\"},"
                        + "{\"@value\": \"" + slug + " eins\", \"@language\": \"de\"}]}";
        desk.request()
                .header("Content-Type", "application/ld+json")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/desk/tags/import?language=de&kind=event")
                .then()
                .statusCode(200);

        librarian
                .reads(slug + "-eins")
                .then()
                .body("label", equalTo(slug + " eins"))
                .body("kind", equalTo("event"));
    }

    @Test
    void everythingOrNothing() {
        newsroom.tag(slug, "subject");
        String table = "slug,label,kind,parent,uri\n"
                + slug + "-a,A,subject,,\n"
                + slug + "-b,,subject,,\n"
                + slug + "-c,C,colour,,\n"
                + slug + "-d,D,subject,nowhere-" + slug + ",\n"
                + slug + "-e,E,subject,,no address\n"
                + slug + "-a,A again,subject,,\n"
                + slug + ",Sea,subject," + slug + "-f,\n"
                + slug + "-f,F,subject," + slug + ",\n";
        Response refused = imports("text/csv", table);

        refused.then()
                .statusCode(422)
                .body("code", equalTo("invalid-content"))
                .body("detail", startsWith("The file has 7 errors"))
                .body("errors", hasSize(7))
                .body("errors.detail", hasItem(startsWith("Line 5, parent: ")))
                .body("report.created", equalTo(0))
                .body("report.errors.line", containsInAnyOrder(3, 4, 5, 6, 7, 8, 9))
                .body(
                        "report.errors.code",
                        containsInAnyOrder(
                                "not-blank", "invalid-value", "unknown-tag", "pattern", "twice", "cycle", "cycle"));
        librarian.reads(slug + "-a").then().statusCode(404);
        librarian.reads(slug).then().body("parent", equalTo(null));
    }

    @Test
    void filesHaveLimits() {
        imports("text/csv", "label\n" + "x".repeat(5_000_000)).then().statusCode(413);
        String table =
                IntStream.rangeClosed(0, 10_000).mapToObj(i -> "Tag " + i).collect(Collectors.joining("\n"));
        imports("text/csv", "label\n" + table).then().statusCode(413);
        imports("text/csv", "label\n").then().statusCode(422).body("errors[0].code", equalTo("empty"));
        imports("text/csv", "").then().statusCode(422);
        imports("application/json", "{}").then().statusCode(415);
    }

    @Test
    void aLargeListIsTakenInOneGo() {
        String table = IntStream.range(0, 3_000)
                .mapToObj(i -> slug + "-" + i + ",Tag " + i + "," + (i == 0 ? "" : slug + "-" + (i / 10)))
                .collect(Collectors.joining("\n"));
        done(imports("text/csv", "slug,label,parent\n" + table), 3_000, 0, 0);

        librarian.reads(slug + "-2999").then().body("parent", equalTo(slug + "-299"));
        assertThat(desk.get("/v1/desk/tags?limit=100&parent={p}", slug + "-7")
                        .jsonPath()
                        .getList("data.slug"))
                .isEqualTo(IntStream.range(70, 80).mapToObj(i -> slug + "-" + i).toList());
    }

    @Test
    void noTagGetsTheSlugThatTheImportsOwnAddressHas() {
        imports("text/csv", "slug,label\nimport,Trade\n")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-unique"));
        imports("text/csv", "label\nImport\n").then().statusCode(200);
        librarian.reads("import").then().statusCode(not(200));
    }

    @Test
    void onlyEditorsImportAndTheAddressHidesNoTag() {
        reader.request()
                .contentType("text/csv")
                .body("label\nx")
                .post("/v1/desk/tags/import")
                .then()
                .statusCode(401);
        String made = desk.post("/v1/desk/tags", Map.of("label", "Import?", "kind", "subject"))
                .path("slug");
        desk.get("/v1/desk/tags/{slug}", made).then().statusCode(200);
        done(imports("text/csv", "label,aliases\nImport " + slug + ",Trade\n"), 1, 0, 0);
        assertThat(List.of(made)).isNotEmpty();
    }
}
