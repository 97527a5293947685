package org.copydesk.feed.every;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;
import static org.copydesk.feed.every.ArticleChecks.names;
import static org.copydesk.feed.every.ArticleChecks.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.modules.content.ContentModule;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.copydesk.feed.story.Addresses;
import org.copydesk.newsroom.TestJson;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;

/** Reads a page of a feed back, and holds it against the articles that it should show, field by field. */
final class FeedChecks {
    private final ArticleChecks articles;

    FeedChecks(ArticleChecks articles) {
        this.articles = articles;
    }

    void check(String name, String text, List<JsonNode> expected) throws FeedException {
        switch (name) {
            case "rss" -> rss(text, expected);
            case "atom" -> atom(text, expected);
            case "json" -> json(text, expected);
            case "ninjs" -> ninjs(text, expected);
            case "newsml" -> newsMl(text, expected);
            default -> throw new AssertionError("There is no check of the feed " + name + " yet");
        }
    }

    private static void rss(String text, List<JsonNode> expected) throws FeedException {
        Document document = parse(text);
        List<SyndEntry> entries =
                new SyndFeedInput().build(new StringReader(text)).getEntries();
        assertThat(entries).hasSameSizeAs(expected);
        for (int i = 0; i < entries.size(); i++) {
            SyndEntry entry = entries.get(i);
            JsonNode article = expected.get(i);
            String item = "/rss/channel/item[" + (i + 1) + "]/";
            DCModule dublinCore = (DCModule) entry.getModule(DCModule.URI);
            ContentModule content = (ContentModule) entry.getModule(ContentModule.URI);
            assertThat(entry.getUri()).isEqualTo(id(article));
            assertThat(values(document, item + "title")).containsExactly(text(article, "/headline"));
            assertThat(entry.getLink()).isEqualTo(address(article, "/url"));
            assertThat(entry.getPublishedDate())
                    .isEqualTo(Date.from(time(article, "/publishedAt").truncatedTo(ChronoUnit.SECONDS)));
            assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                            values(document, item + "pubDate").get(0))))
                    .isEqualTo(time(article, "/publishedAt").truncatedTo(ChronoUnit.SECONDS));
            assertThat(Instant.parse(values(document, item + "atom:updated").get(0)))
                    .isEqualTo(time(article, "/updatedAt"));
            assertThat(dublinCore.getCreators()).containsExactlyElementsOf(names(article));
            dublinCore(dublinCore, article);
            assertThat(values(document, item + "dcterms:alternative"))
                    .containsExactlyElementsOf(texts(article, "/slugline"));
            assertThat(values(document, item + "dcterms:rightsHolder"))
                    .containsExactlyElementsOf(texts(article, "/rights/copyrightHolder"));
            assertThat(entry.getCategories().stream().map(SyndCategory::getName))
                    .containsExactlyElementsOf(labels(article));
            if (article.at("/standfirst").isTextual()) {
                String description = values(document, item + "description").get(0);
                assertThat(Jsoup.parseBodyFragment(description).body().wholeText())
                        .isEqualTo(text(article, "/standfirst"));
            }
            assertThat(Jsoup.parse(content.getEncodeds().get(0)).select("figcaption"))
                    .hasSameSizeAs(article.at("/captions"));
            assertThat(values(document, item + "media:*")).isEmpty();
            assertThat(values(document, item + "dcterms:accessRights"))
                    .containsExactlyElementsOf(texts(article, "/rights/usageTerms"));
            assertThat(values(document, item + "atom:link[@rel='via']/@href"))
                    .containsExactlyElementsOf(
                            Stream.ofNullable(address(article, "/source/url")).toList());
        }
    }

    /** What both kinds of feeds say in Dublin Core. */
    private static void dublinCore(DCModule told, JsonNode article) {
        assertThat(told.getLanguage()).isEqualTo(text(article, "/language"));
        assertThat(told.getCoverage()).isEqualTo(text(article, "/dateline"));
        assertThat(told.getSources())
                .containsExactlyElementsOf(Stream.concat(
                                texts(article, "/source/name").stream(),
                                Stream.ofNullable(address(article, "/source/url")))
                        .limit(1)
                        .toList());
        assertThat(told.getRightsList()).containsExactlyElementsOf(texts(article, "/rights/copyrightNotice"));
    }

    private static void atom(String text, List<JsonNode> expected) throws FeedException {
        Document document = parse(text);
        List<Entry> entries = ((Feed) new WireFeedInput().build(new StringReader(text))).getEntries();
        assertThat(entries).hasSameSizeAs(expected);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            JsonNode article = expected.get(i);
            String path = "/atom:feed/atom:entry[" + (i + 1) + "]/";
            DCModule dublinCore = (DCModule) entry.getModule(DCModule.URI);
            assertThat(entry.getId()).isEqualTo(id(article));
            assertThat(values(document, path + "atom:title")).containsExactly(text(article, "/headline"));
            assertThat(values(document, path + "@xml:lang")).containsExactly(text(article, "/language"));
            assertThat(entry.getPublished()).isEqualTo(Date.from(time(article, "/publishedAt")));
            assertThat(entry.getUpdated()).isEqualTo(Date.from(time(article, "/updatedAt")));
            assertThat(Instant.parse(values(document, path + "atom:updated").get(0)))
                    .isEqualTo(time(article, "/updatedAt"));
            assertThat(entry.getAlternateLinks().get(0).getHref()).isEqualTo(address(article, "/url"));
            List<String> names = article.at("/bylines").findValuesAsText("name");
            if (!names.isEmpty()) {
                assertThat(entry.getAuthors().stream().map(SyndPerson::getName)).containsExactlyElementsOf(names);
            }
            if (article.at("/byline").isTextual()) {
                assertThat(dublinCore.getCreator()).isEqualTo(text(article, "/byline"));
            }
            if (article.at("/standfirst").isTextual()) {
                assertThat(values(document, path + "atom:summary")).containsExactly(text(article, "/standfirst"));
            }
            dublinCore(dublinCore, article);
            assertThat(entry.getRights()).isEqualTo(text(article, "/rights/copyrightNotice"));
            assertThat(entry.getCategories().stream().map(Category::getLabel).filter(Objects::nonNull))
                    .containsAll(labels(article));
            assertThat(Jsoup.parse(entry.getContents().get(0).getValue()).select("figcaption"))
                    .hasSameSizeAs(article.at("/captions"));
            assertThat(values(document, path + "media:*")).isEmpty();
        }
        assertThat(values(document, "//at:deleted-entry/@when")).allSatisfy(Instant::parse);
    }

    private static void json(String text, List<JsonNode> expected) {
        JsonNode feed = TestJson.read(text);
        assertThat(feed.at("/version").textValue()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/items")).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            JsonNode item = feed.at("/items/" + i);
            JsonNode article = expected.get(i);
            assertThat(item.at("/id").textValue()).isEqualTo(id(article));
            assertThat(item.at("/url").textValue()).isEqualTo(address(article, "/url"));
            assertThat(item.at("/title").textValue()).isEqualTo(text(article, "/headline"));
            assertThat(time(item, "/date_published")).isEqualTo(time(article, "/publishedAt"));
            assertThat(time(item, "/date_modified")).isEqualTo(time(article, "/updatedAt"));
            assertThat(item.at("/language")).isEqualTo(article.at("/language"));
            assertThat(item.at("/content_text").asText("")).isEqualTo(text(article, "/body/text"));
            assertThat(item.at("/content_html").isTextual()).isTrue();
            assertThat(item.at("/authors").findValuesAsText("name")).containsExactlyElementsOf(names(article));
            assertThat(item.at("/tags")).hasSameSizeAs(labels(article));
            assertThat(item.at("/_copydesk/version")).isEqualTo(article.at("/version"));
            assertThat(item.at("/_copydesk/captions").findValuesAsText("credit"))
                    .containsExactlyInAnyOrderElementsOf(article.at("/captions").findValuesAsText("credit"));
            assertThat(item.at("/_copydesk/corrections").findValuesAsText("note"))
                    .containsExactlyInAnyOrderElementsOf(
                            article.at("/corrections").findValuesAsText("note"));
        }
    }

    private void ninjs(String text, List<JsonNode> expected) {
        List<JsonNode> items = new ArrayList<>();
        TestJson.read(text).at("/data").forEach(items::add);
        items.removeIf(item -> item.at("/pubStatus").asText().equals("canceled"));
        assertThat(items).hasSameSizeAs(expected);
        for (int i = 0; i < items.size(); i++) {
            articles.ninjs("3.2", items.get(i).toString(), expected.get(i));
        }
    }

    private void newsMl(String text, List<JsonNode> expected) {
        assertThat(articles.faults(text)).isEmpty();
        Document message = parse(text);
        String usable = "//nar:newsItem[nar:itemMeta/nar:pubStatus/@qcode='stat:usable']";
        assertThat(values(message, usable + "/@guid"))
                .containsExactlyElementsOf(expected.stream().map(FeedChecks::id).toList());
        assertThat(values(message, usable + "//nar:contentMeta/nar:headline"))
                .containsExactlyElementsOf(expected.stream()
                        .map(article -> text(article, "/headline"))
                        .toList());
        assertThat(Instant.parse(values(message, "//nar:header/nar:sent").get(0)))
                .isNotNull();
    }

    static String id(JsonNode article) {
        return "urn:uuid:" + article.at("/id").textValue();
    }

    private static String text(JsonNode article, String pointer) {
        return article.at(pointer).textValue();
    }

    /** An address as a URI; null for none. */
    static String address(JsonNode article, String pointer) {
        return Addresses.uri(article.at(pointer).textValue()).orElse(null);
    }

    private static List<String> texts(JsonNode article, String pointer) {
        return Stream.ofNullable(article.at(pointer).textValue()).toList();
    }

    /** The labels of the section and the tags. */
    private static List<String> labels(JsonNode article) {
        return Stream.concat(
                        texts(article, "/section/label").stream(),
                        article.at("/tags").findValuesAsText("label").stream())
                .toList();
    }
}
