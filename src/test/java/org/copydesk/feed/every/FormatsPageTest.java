package org.copydesk.feed.every;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.feed.Pages;
import org.copydesk.feed.Stories;
import org.copydesk.feed.XmlDocuments;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.feed.story.Story;
import org.copydesk.newsroom.TestJson;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Holds the table of {@code docs/formats.md} against what a story with every field becomes in each format. */
@QuarkusTest
class FormatsPageTest {
    private static final String NO_PLACE = "–";
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** What stands in the story's fields; of several, the formats write one. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("id", List.of("00000002")),
            Map.entry("version", List.of("3")),
            Map.entry("slug", List.of("night-ferry-returns")),
            Map.entry("url", List.of("https://packet.example/news/night-ferry-returns")),
            Map.entry("language", List.of("en-GB")),
            Map.entry("headline", List.of("Night ferry to Brenca returns in June")),
            Map.entry("standfirst", List.of("It was taken off six years ago.")),
            Map.entry("slugline", List.of("FERRY-BRENCA")),
            Map.entry("byline (line)", List.of("By Mara Quillon and the Isles desk")),
            Map.entry("bylines", List.of("Isles desk")),
            Map.entry("section", List.of("Isles & Coast")),
            Map.entry("tags", List.of("Seoul")),
            Map.entry("dateline", List.of("ORLEMOUTH")),
            Map.entry("publishedAt", List.of("2026-03-24T13:59:00Z", "24 Mar 2026 13:59:00")),
            Map.entry("updatedAt", List.of("2026-03-24T16:00:01Z")),
            Map.entry("embargo", List.of("2026-03-24T12:59:00Z")),
            Map.entry("body", List.of("What is new")),
            Map.entry("wordCount", List.of("321")),
            Map.entry("caption: text", List.of("No picture, no place")),
            Map.entry("caption: alt", List.of("A white ship 2", "A white ship 3")),
            Map.entry("caption: credit", List.of("Lena Orb")),
            Map.entry("caption: image", List.of("https://packet.example/ferry.jpg")),
            Map.entry("image: creator", List.of("Lena Orb of Brenca")),
            Map.entry("image: copyright notice", List.of("© 2026 Lena Orb")),
            Map.entry("image: terms", List.of("https://orb.example/licence")),
            Map.entry("corrections", List.of("It returns in June, not July.")),
            Map.entry("urgency", List.of("4")),
            Map.entry("genre", List.of("genre/Analysis", "Analysis", "analysis")),
            Map.entry("source", List.of("https://wire.example/stories/1?a=b&c=d")),
            Map.entry("series", List.of()),
            Map.entry("translations", List.of()),
            Map.entry("related", List.of()),
            Map.entry("copyrightHolder", List.of("Packet Ltd")),
            Map.entry("copyrightNotice", List.of("© 2026 Packet Ltd")),
            Map.entry("usageTerms", List.of("Not for use in Brenca.")),
            Map.entry("dataMining", List.of("DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING", "/rsl")));

    @Inject
    @All
    List<ArticleFormat> articleFormats;

    @Inject
    @All
    List<FeedFormat> feedFormats;

    /** The cells of each row by the heading of their column, without the marks of notes. */
    private static Map<String, Map<String, String>> table() throws IOException {
        List<List<String>> rows = Files.readAllLines(Path.of("docs/formats.md")).stream()
                .dropWhile(line -> !line.startsWith("| field |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(
                                line.replaceAll("[¹²³⁴⁵⁶⁷⁸⁹]", "").substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (List<String> row : rows.subList(2, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 1; i < row.size(); i++) {
                cells.put(rows.get(0).get(i), row.get(i));
            }
            table.put(row.get(0), cells);
        }
        return table;
    }

    private Map<String, List<String>> rendered() {
        Story story = new Story(Stories.complete(), Stories.PACKET);
        return Map.of(
                "JSON-LD", List.of(article("jsonld", null).render(story)),
                "ninjs 3.2, 3.1, 2.3, 2.2",
                        List.of(
                                article("ninjs", "3.2").render(story),
                                article("ninjs", "3.1").render(story),
                                article("ninjs", "2.3").render(story),
                                article("ninjs", "2.2").render(story)),
                "ninjs 1.7, 1.6",
                        List.of(
                                article("ninjs", "1.7").render(story),
                                article("ninjs", "1.6").render(story)),
                "NewsML-G2", List.of(article("newsml", null).render(story)),
                "RSS", List.of(feed("rss")),
                "Atom", List.of(feed("atom")),
                "JSON Feed", List.of(feed("json")));
    }

    private ArticleFormat article(String suffix, String version) {
        return articleFormats.stream()
                .filter(format -> format.suffix().equals(suffix))
                .filter(format -> version == null || format.version().orElse("").equals(version))
                .findFirst()
                .orElseThrow();
    }

    private String feed(String name) {
        return feedFormats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow()
                .render(Pages.of(Stories.PACKET, Stories.complete()));
    }

    @Test
    void everyFieldOfAnArticleHasARow() throws IOException {
        Map<String, String> others = Map.of(
                "byline", "byline (line)",
                "captions", "caption: text",
                "rights", "usageTerms",
                "hierarchy", "tags",
                "embargoUntil", "embargo",
                "otherVersions", "version",
                "relations", "related");

        assertThat(Arrays.stream(PublishedArticle.class.getRecordComponents())
                        .map(field -> others.getOrDefault(field.getName(), field.getName())))
                .isSubsetOf(table().keySet());
        assertThat(VALUES.keySet()).isEqualTo(table().keySet());
    }

    @Test
    void everyFieldStandsWhereTheTableSays() throws IOException {
        Map<String, List<String>> rendered = rendered();
        SoftAssertions all = new SoftAssertions();
        table().forEach((field, cells) -> {
            assertThat(cells.keySet()).isEqualTo(rendered.keySet());
            cells.forEach((column, cell) -> rendered.get(column).forEach(text -> {
                boolean isJson = text.startsWith("{");
                Function<String, String> written = column.startsWith("ninjs") && text.contains("ninjs-schema_2.")
                        ? FormatsPageTest::inTheSecondGeneration
                        : name -> name;
                Set<String> names = isJson ? names(TestJson.read(text)) : names(XmlDocuments.parse(text));
                String values = isJson ? values(TestJson.read(text)) : values(XmlDocuments.parse(text));
                List<String> named = NAME.matcher(cell)
                        .results()
                        .map((MatchResult name) -> name.group(1))
                        .flatMap(name -> Stream.of(isJson ? name.split("\\.") : new String[] {name}))
                        .map(written)
                        .toList();
                all.assertThat(names).as("%s in %s", field, column).containsAll(named);
                if (!cell.equals(NO_PLACE) && !cell.contains(", if ")) {
                    all.assertThat(VALUES.get(field))
                            .as("%s in %s", field, column)
                            .anyMatch(values::contains);
                }
            }));
        });
        all.assertAll();
    }

    private static String inTheSecondGeneration(String name) {
        return name.equals("embargoedUntil") ? "embargoed" : name.toLowerCase(Locale.ROOT);
    }

    private static Set<String> names(JsonNode json) {
        Set<String> names = new TreeSet<>();
        json.properties().forEach(field -> names.add(field.getKey()));
        json.forEach(inside -> names.addAll(names(inside)));
        return names;
    }

    private static String values(JsonNode json) {
        return json.isValueNode()
                ? json.asText()
                : Stream.of(json)
                        .flatMap(node -> {
                            Stream.Builder<JsonNode> inside = Stream.builder();
                            node.forEach(inside);
                            return inside.build();
                        })
                        .map(FormatsPageTest::values)
                        .collect(Collectors.joining("\n"));
    }

    private static Set<String> names(Node node) {
        Set<String> names = new TreeSet<>();
        names.add(node.getNodeName());
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            names.add("@" + attributes.item(i).getNodeName());
            names.add(attributes.item(i).getNodeName());
        }
        for (Node inside = node.getFirstChild(); inside != null; inside = inside.getNextSibling()) {
            names.addAll(names(inside));
        }
        return names;
    }

    private static String values(Node node) {
        StringBuilder values = new StringBuilder(node.getNodeValue() == null ? "" : node.getNodeValue());
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            values.append(attributes.item(i).getNodeValue()).append('\n');
        }
        for (Node inside = node.getFirstChild(); inside != null; inside = inside.getNextSibling()) {
            values.append(values(inside)).append(node.getNodeType() == Node.TEXT_NODE ? "" : "\n");
        }
        return values.toString();
    }
}
