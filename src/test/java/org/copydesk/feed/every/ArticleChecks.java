package org.copydesk.feed.every;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.validation.Schema;
import org.copydesk.feed.Standards;
import org.copydesk.feed.XmlDocuments;
import org.copydesk.newsroom.TestJson;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;

/** Holds an article in each format against its standard, and against the article's JSON. */
final class ArticleChecks {
    private final Schema newsMl = XmlDocuments.newsMl();
    private final Map<String, JsonSchema> ninjs = new HashMap<>();

    void check(String suffix, String version, String text, JsonNode article) {
        switch (suffix) {
            case "ninjs" -> ninjs(version, text, article);
            case "newsml" -> newsMl(text, article);
            case "jsonld" -> jsonLd(text, article);
            case "html" -> html(text, article);
            case "md" -> markdown(text, article);
            case "txt" -> assertThat(text).startsWith(headline(article)).doesNotContain("<p>");
            case "rsl" ->
                assertThat(values(parse(text), "/rsl:rsl/rsl:content/@url")).hasSize(1);
            default -> throw new AssertionError("There is no check of ." + suffix + " yet");
        }
    }

    /** Nothing is cut off or cleaned in what the desk has stored, but for spaces at the ends. */
    private static String headline(JsonNode article) {
        return article.at("/headline").textValue();
    }

    static Instant time(JsonNode json, String pointer) {
        return Instant.parse(json.at(pointer).textValue());
    }

    void ninjs(String version, String text, JsonNode article) {
        JsonSchema schema = ninjs.computeIfAbsent(version, Standards::ninjs);
        assertThat(Standards.faults(schema, text)).isEmpty();
        JsonNode json = TestJson.read(text);
        boolean isLatest = version.startsWith("3.");
        assertThat(json.at("/uri").textValue())
                .isEqualTo("urn:uuid:" + article.at("/id").textValue());
        assertThat(json.at("/version").asText())
                .isEqualTo(article.at("/version").asText());
        assertThat(time(json, isLatest ? "/firstCreated" : "/firstcreated")).isEqualTo(time(article, "/publishedAt"));
        assertThat(time(json, isLatest ? "/versionCreated" : "/versioncreated")).isEqualTo(time(article, "/updatedAt"));
        assertThat(json.at(version.startsWith("1.") ? "/headline" : "/headlines/0/value")
                        .textValue())
                .isEqualTo(headline(article));
        assertThat(json.at(version.startsWith("1.") ? "/byline" : "/by").textValue())
                .isEqualTo(article.at("/byline").textValue());
        assertThat(json.at("/slugline").textValue())
                .isEqualTo(article.at("/slugline").textValue());
        assertThat(json.at("/located").textValue())
                .isEqualTo(article.at("/dateline").textValue());
        assertThat(json.at(isLatest ? "/usageTerms" : "/usageterms").textValue())
                .isEqualTo(article.at("/rights/usageTerms").textValue());
        assertThat(json.at(isLatest ? "/copyrightNotice" : "/copyrightnotice").textValue())
                .isEqualTo(article.at("/rights/copyrightNotice").textValue());
        assertThat(json.at("/associations")).hasSameSizeAs(article.at("/captions"));
    }

    void newsMl(String text, JsonNode article) {
        assertThat(faults(text)).isEmpty();
        Document item = parse(text);
        assertThat(values(item, "/nar:newsItem/@guid"))
                .containsExactly("urn:uuid:" + article.at("/id").textValue());
        assertThat(values(item, "/nar:newsItem/@version"))
                .containsExactly(article.at("/version").asText());
        assertThat(times(values(item, "//nar:itemMeta/nar:firstCreated")))
                .containsExactly(time(article, "/publishedAt"));
        assertThat(times(values(item, "//nar:itemMeta/nar:versionCreated")))
                .containsExactly(time(article, "/updatedAt"));
        assertThat(values(item, "//nar:contentMeta/nar:headline")).containsExactly(headline(article));
        assertThat(values(item, "//nar:contentMeta/nar:creator/nar:name"))
                .containsExactlyElementsOf(article.at("/bylines").findValuesAsText("name"));
        String meta = "//nar:contentMeta/nar:";
        told(item, meta + "slugline", article, "/slugline");
        told(item, meta + "dateline", article, "/dateline");
        told(item, meta + "by", article, "/byline");
        told(item, meta + "infoSource/nar:name", article, "/source/name");
        told(item, "//nar:itemMeta/nar:service/nar:name[not(@xml:lang)]", article, "/section/label");
        told(item, "//nar:rightsInfo/nar:copyrightHolder/nar:name", article, "/rights/copyrightHolder");
        told(item, "//nar:rightsInfo/nar:copyrightNotice", article, "/rights/copyrightNotice");
        assertThat(values(item, "//nar:partMeta/nar:description[@role='drol:caption']"))
                .containsExactlyElementsOf(article.at("/captions").findValuesAsText("text").stream()
                        .map(ArticleChecks::withoutLineBreaks)
                        .toList());
        assertThat(values(item, "//nar:rightsInfo/nar:dataMining"))
                .hasSize(article.at("/rights/dataMining").isTextual() ? 1 : 0);
        boolean isCorrection = StreamSupport.stream(article.at("/corrections").spliterator(), false)
                .anyMatch(note -> note.at("/version").equals(article.at("/version")));
        assertThat(values(item, "//nar:signal/@qcode").contains("sig:correction"))
                .isEqualTo(isCorrection);
    }

    /** A text of the article, once; nothing where it has none. */
    private static void told(Document item, String path, JsonNode article, String pointer) {
        assertThat(values(item, path).stream().map(ArticleChecks::withoutLineBreaks))
                .containsExactlyElementsOf(Stream.ofNullable(article.at(pointer).textValue())
                        .map(ArticleChecks::withoutLineBreaks)
                        .toList());
    }

    /** Those in blocks are elements in NewsML-G2. */
    private static String withoutLineBreaks(String text) {
        return text.replaceAll("\\R", "");
    }

    String faults(String newsMlText) {
        return XmlDocuments.faults(newsMl, newsMlText);
    }

    private static List<Instant> times(List<String> texts) {
        return texts.stream().map(Instant::parse).toList();
    }

    /** The names of the bylines, or else the line as printed. */
    static List<String> names(JsonNode article) {
        List<String> names = article.at("/bylines").findValuesAsText("name");
        return names.isEmpty() && article.at("/byline").isTextual()
                ? List.of(article.at("/byline").textValue())
                : names;
    }

    private static void jsonLd(String text, JsonNode article) {
        JsonNode json = TestJson.read(text);
        assertThat(json.at("/@type").textValue())
                .isEqualTo(article.at("/genre").isNull() ? "NewsArticle" : "BackgroundNewsArticle");
        assertThat(json.at("/headline").textValue()).isEqualTo(headline(article));
        assertThat(time(json, "/datePublished")).isEqualTo(time(article, "/publishedAt"));
        assertThat(time(json, "/dateModified")).isEqualTo(time(article, "/updatedAt"));
        assertThat(json.at("/articleBody").asText(""))
                .isEqualTo(article.at("/body/text").asText());
        List<String> authors = new ArrayList<>();
        json.at("/author").forEach(author -> authors.add(author.at("/name").textValue()));
        assertThat(authors).containsExactlyElementsOf(article.at("/bylines").findValuesAsText("name"));
        assertThat(json.at("/image")).allMatch(image -> image.has("contentUrl"));
        assertThat(json.at("/hasPart").findValuesAsText("text"))
                .containsExactlyElementsOf(article.at("/captions").findValuesAsText("text"));
        assertThat(json.at("/hasPart").findValuesAsText("creditText"))
                .containsExactlyElementsOf(article.at("/captions").findValuesAsText("credit"));
        assertThat(json.at("/correction")).hasSameSizeAs(article.at("/corrections"));
        for (int i = 0; i < article.at("/corrections").size(); i++) {
            assertThat(time(json, "/correction/" + i + "/datePublished"))
                    .isEqualTo(time(article, "/corrections/" + i + "/at"));
            assertThat(json.at("/correction/" + i + "/text")).isEqualTo(article.at("/corrections/" + i + "/note"));
        }
        if (article.at("/dateline").isTextual()) {
            assertThat(json.at("/dateline")).isEqualTo(article.at("/dateline"));
        }
    }

    private static void html(String text, JsonNode article) {
        Element body = Jsoup.parseBodyFragment(text).body();
        assertThat(body.childrenSize()).isEqualTo(1);
        Element element = body.child(0);
        assertThat(element.id()).isEqualTo(article.at("/id").textValue());
        assertThat(element.attr("lang")).isEqualTo(article.at("/language").textValue());
        assertThat(element.select("h1").first().wholeText()).isEqualTo(headline(article));
        assertThat(element.select("script, style, iframe, [onerror], [onclick]"))
                .isEmpty();
        assertThat(element.select("header time").eachAttr("datetime").stream().map(Instant::parse))
                .contains(time(article, "/publishedAt"));
        assertThat(element.select("figcaption")).hasSameSizeAs(article.at("/captions"));
    }

    private static void markdown(String text, JsonNode article) {
        String[] parts = text.split("(?m)^---$", 3);
        assertThat(parts[0]).isEmpty();
        try {
            JsonNode fields = new YAMLMapper().readTree(parts[1]);
            assertThat(fields.at("/title").textValue()).isEqualTo(headline(article));
            assertThat(time(fields, "/date")).isEqualTo(time(article, "/publishedAt"));
            assertThat(time(fields, "/updated")).isEqualTo(time(article, "/updatedAt"));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(parts[1], malformed);
        }
    }
}
