package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.copydesk.body.parse.BodyContext;
import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that are not absolute lead where they led on the page that the story comes from. */
class LinksTest {
    private static final String SOURCE = "https://wire.example/2026/story.html";

    private static String read(BodyFormat format, String content) {
        return BodyParser.parse(format, TextNode.valueOf(content), new BodyContext(SOURCE, null))
                .html();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "/about ¦ https://wire.example/about",
                "other.html ¦ https://wire.example/2026/other.html",
                "../x ¦ https://wire.example/x",
                "?page=2 ¦ https://wire.example/2026/story.html?page=2",
                "//cdn.example/x ¦ https://cdn.example/x",
                "#gone ¦ https://wire.example/2026/story.html#gone",
                "https://other.example/ ¦ https://other.example/",
                "tel:+82 2 123-4567 ¦ tel:+822123-4567",
                "tel:+1 (555) 010-9999 ¦ tel:+1(555)010-9999",
                "mailto:desk@example.org ¦ mailto:desk@example.org"
            })
    void areResolvedAgainstTheSource(String href, String expected) {
        String link = "<p><a href=\"" + expected + "\">x</a></p>";

        assertThat(read(BodyFormat.HTML, "<a href='" + href + "'>x</a>")).isEqualTo(link);
        assertThat(read(BodyFormat.MARKDOWN, "[x](<" + href + ">)")).isEqualTo(link);
    }

    @Test
    void followTheBaseOfTheirDocument() {
        assertThat(read(BodyFormat.HTML, "<base href='/en/'><a href='a'>x</a>"))
                .contains("href=\"https://wire.example/en/a\"");
        assertThat(BodyParser.fromHtml("<base href='https://site.example/'><a href='a'>x</a>")
                        .html())
                .contains("href=\"https://site.example/a\"");
        assertThat(BodyParser.fromHtml("<base href='javascript:alert(1)'><a href='a'>x</a>")
                        .html())
                .isEqualTo("<p>x</p>");
        assertThat(BodyParser.fromHtml("<a href='//site.example/a'>x</a>").html())
                .isEqualTo("<p><a href=\"https://site.example/a\">x</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "ftp://x.example/", ""})
    void runNothingOnThatPageEither(String href) {
        assertThat(read(BodyFormat.HTML, "<a href='" + href + "'>x</a>")).isEqualTo("<p>x</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href='#why'>x</a></p><h2 id='why'>Why</h2>",
                "<p><a href='#why'>x</a></p><h2><a name='why'></a>Why</h2>",
                "<p><a href='#why'>x</a></p><h2><span id='why'>Why</span></h2>",
                "<p><a href='#why'>x</a></p><a name='why'></a><h2>Why</h2>",
                "<p><a href='#why'>x</a></p><section id='why'><h2>Why</h2></section>",
                "<p><a href='https://wire.example/2026/story.html#why'>x</a></p><h2 id='why'>Why</h2>",
                "<p><a href='#section-why'>x</a></p><h2 id='section-why'>Why</h2>"
            })
    void leadToHeadingsOfTheStory(String html) {
        assertThat(read(BodyFormat.HTML, html))
                .isEqualTo("<p><a href=\"#section-why\">x</a></p>\n<h2 id=\"section-why\">Why</h2>");
    }

    @Test
    void leadToHeadingsInOtherScripts() {
        Body body = BodyParser.fromHtml("<a href='#%EC%99%9C'>x</a><h2 id='왜'>왜</h2>");

        assertThat(body.html()).isEqualTo("<p><a href=\"#section-왜\">x</a></p>\n<h2 id=\"section-왜\">왜</h2>");
        assertThat(BodyParser.fromMarkdown(body.markdown())).isEqualTo(body);
        assertThat(BodySources.read(body.toJson())).isEqualTo(body);
    }

    @Test
    void toHeadingsThatAreLinesOfOtherBlocksAreWordsOnly() {
        Body body = BodyParser.fromHtml("<a href='#a'>x</a><ul><li><h2 id=a>y</h2></li></ul>");

        assertThat(body.html()).isEqualTo("<p>x</p>\n<ul><li>y</li></ul>");
    }
}
