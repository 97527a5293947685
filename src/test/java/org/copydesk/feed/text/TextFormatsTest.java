package org.copydesk.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.Story;
import org.copydesk.feed.xml.Xml;
import org.copydesk.platform.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TextFormatsTest {
    private static final Story COMPLETE = new Story(Stories.complete(), Stories.PACKET);

    private static Element html(Story story) {
        Document page = Jsoup.parseBodyFragment(new HtmlFragment().render(story));
        page.outputSettings().prettyPrint(false);
        return page.body();
    }

    @Test
    void theFragmentIsOneArticleWithEveryField() {
        Element body = html(COMPLETE);
        Element article = body.child(0);

        assertThat(body.childrenSize()).isEqualTo(1);
        assertThat(article.tagName()).isEqualTo("article");
        assertThat(article.id()).isEqualTo(COMPLETE.article().id().toString());
        assertThat(article.attr("lang")).isEqualTo("en-GB");
        assertThat(article.attr("dir")).isEqualTo("ltr");
        assertThat(article.select("header h1").text())
                .isEqualTo(COMPLETE.article().headline());
        assertThat(article.select("header").text())
                .contains(
                        "Isles & Coast",
                        "taken off six years ago",
                        "By Mara Quillon and the Isles desk",
                        "Mara Quillon (reporting), Isles desk",
                        "ORLEMOUTH");
        assertThat(article.select("header address a[rel=author]").eachAttr("href"))
                .containsExactlyElementsOf(COMPLETE.article().bylines().stream()
                        .map(Stories.PACKET::pageOf)
                        .toList());
        assertThat(article.select("header time").eachAttr("datetime"))
                .containsExactly("2026-03-24T13:59:00Z", "2026-03-24T16:00:01Z");
        assertThat(article.select("figure figcaption").eachText())
                .containsExactly("The ferry 2 Lena Orb", "The ferry 3 Lena Orb", "No picture, no place");
        assertThat(article.select("table td").eachText()).containsExactly("Mon", "22:00");
        assertThat(article.select("footer aside p").eachText())
                .containsExactly("2026-03-24 It returns in June, not July.", "2026-03-24 The harbour is Brenca's.");
        assertThat(article.select("footer a[rel=tag]")).hasSize(12);
        assertThat(article.select("footer cite a").attr("href"))
                .isEqualTo(COMPLETE.article().source().url());
        assertThat(article.select("footer small").eachText())
                .containsExactly("Packet Ltd", "© 2026 Packet Ltd", "Not for use in Brenca. Ask first.");
        assertThat(article.select("footer a[rel=license]").attr("href")).endsWith(".rsl");
    }

    @Test
    void theFragmentLeadsToThePagesOfThePublication() {
        Element article = html(new Story(Stories.complete(), Stories.RESERVED)).child(0);

        assertThat(article.select("header a[rel=tag]").eachAttr("href"))
                .containsExactly("https://packet.example/isles-coast");
        assertThat(article.select("footer a[rel=tag]").eachAttr("href"))
                .contains("https://packet.example/topics/economy", "https://packet.example/section-tag");
        assertThat(article.select("header a[rel=author]").eachAttr("href"))
                .contains("https://packet.example/people/mara-quillon");
        assertThat(article.select("footer a[rel=terms-of-service]").eachAttr("href"))
                .containsExactly("https://packet.example/licensing");
    }

    @Test
    void noTextBecomesMarkup() {
        assertThat(Stories.faults(TextFormatsTest::markup)).isEmpty();
    }

    private static String markup(Story story) {
        Element body = html(story);
        String headline = body.select("h1").first().wholeText();
        boolean fits = body.childrenSize() == 1
                && body.select("script, style, iframe, [onerror]").isEmpty()
                && headline.equals(Xml.clean(story.article().headline()));
        return fits ? "" : body.html();
    }

    @Test
    void rightToLeftStoriesSaySo() {
        assertThat(html(new Story(Stories.hostile(), Stories.PACKET)).child(0).attr("dir"))
                .isEqualTo("rtl");
    }

    @Test
    void markdownIsAStoryBelowItsFields() throws IOException {
        String text = new MarkdownCopy().render(COMPLETE);
        String[] parts = text.split("(?m)^---$", 3);
        JsonNode fields = new YAMLMapper().readTree(parts[1]);
        PublishedArticle article = COMPLETE.article();

        assertThat(fields.at("/id").textValue()).isEqualTo(article.id().toString());
        assertThat(fields.at("/title").textValue()).isEqualTo(article.headline());
        assertThat(fields.at("/description").textValue()).isEqualTo(article.standfirst());
        assertThat(fields.at("/date").textValue()).isEqualTo("2026-03-24T13:59:00Z");
        assertThat(fields.at("/updated").textValue()).isEqualTo("2026-03-24T16:00:01Z");
        assertThat(fields.at("/version").intValue()).isEqualTo(3);
        assertThat(fields.at("/section/label").textValue()).isEqualTo("Isles & Coast");
        assertThat(fields.at("/authors").findValuesAsText("name")).contains("Mara Quillon");
        assertThat(fields.at("/tags")).hasSize(12);
        assertThat(fields.at("/section/code").textValue()).isEqualTo("PKT-7");
        assertThat(fields.at("/captions/1/credit").textValue()).isEqualTo("Lena Orb");
        assertThat(fields.at("/corrections/1/note").textValue()).isEqualTo("It returns in June, not July.");
        assertThat(fields.at("/rights/usageTerms").textValue())
                .isEqualTo(article.rights().usageTerms());
        assertThat(fields.at("/rights/dataMining").textValue()).contains("EXCEPTSEARCHENGINEINDEXING");
        assertThat(fields.at("/source/url").textValue())
                .isEqualTo(article.source().url());
        assertThat(fields.at("/slugline").textValue()).isEqualTo("FERRY-BRENCA");
        assertThat(parts[2])
                .contains(
                        "# Night ferry to Brenca returns in June",
                        "By Mara Quillon and the Isles desk",
                        "ORLEMOUTH, 2026-03-24T13:59:00Z",
                        "![A white ship 2](<https://packet.example/ferry.jpg>)",
                        "*The ferry 3*",
                        "| Day | Time |");
    }

    @Test
    void everyStorysFieldsAndWordsAreReadBackFromMarkdown() {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build();

        assertThat(Stories.all().toList()).allSatisfy(story -> {
            String text = new MarkdownCopy().render(story);
            int end = text.indexOf("\n---\n", 4);
            JsonNode fields = new YAMLMapper().readTree(text.substring(4, end));
            assertThat(PlainText.clean(fields.at("/title").textValue()))
                    .isEqualTo(PlainText.clean(story.article().headline()));
            Document page = Jsoup.parse(renderer.render(parser.parse(text.substring(end + 5))));
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("script")).isEmpty();
        });
    }

    @Test
    void plainTextReadsFromTopToBottom() {
        assertThat(new PlainCopy().render(COMPLETE))
                .startsWith(
                        """
                        Night ferry to Brenca returns in June

                        It was taken off six years ago.

                        By Mara Quillon and the Isles desk

                        Mara Quillon (reporting)

                        ORLEMOUTH, 2026-03-24T13:59:00Z

                        [The ferry 2 (Lena Orb)]

                        The night ferry will sail again.
                        """)
                .contains(
                        "[The ferry 3 (Lena Orb)]",
                        "2026-03-24: It returns in June, not July.",
                        "Harbour Wire\nhttps://wire")
                .endsWith(
                        "© 2026 Packet Ltd\nNot for use in Brenca.\nAsk first.\n\nhttps://packet.example/news/night-ferry-returns\n");
    }

    @Test
    void noFormatLetsThroughWhatMayNotBeStored() {
        List<ArticleFormat> formats = List.of(new PlainCopy(), new MarkdownCopy(), new HtmlFragment());

        assertThat(formats).allSatisfy(format -> assertThat(Stories.all().toList())
                .allSatisfy(story -> assertThat(format.render(story).codePoints())
                        .noneMatch(character -> Character.getType(character) == Character.SURROGATE
                                || (character < 0x20 && character != '\n' && character != '\t' && character != '\r'))));
    }

    @Test
    void aHundredThousandWordsSurvive() {
        Story story = new Story(Stories.long100000Words(), Stories.PACKET);

        assertThat(new PlainCopy().render(story))
                .contains(story.article().body().text());
        assertThat(html(story).select("article > p").eachText())
                .isEqualTo(List.of(story.article().body().text().split("\n\n")));
    }
}
