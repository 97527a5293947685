package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    private static final String CAPTION = "018e6f5c-0000-7000-8000-000000000001";

    private static String read(String html) {
        return BodyParser.fromHtml(html).html();
    }

    private static List<Block> blocks(String html) {
        return BodyParser.fromHtml(html).blocks();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<p>One</p><p>Two</p> ¦ <p>One</p>|<p>Two</p>",
                "One<p>Two</p>three ¦ <p>One</p>|<p>Two</p>|<p>three</p>",
                "<div><section><article>One<div>Two</div></article></section></div> ¦ <p>One</p>|<p>Two</p>",
                "One<br>more<br><br>Two ¦ <p>One<br>more</p>|<p>Two</p>",
                "<p>One<br></p><p>&nbsp;</p><p><br></p> ¦ <p>One</p>",
                "<p> much &#9;&#10; space </p> ¦ <p>much space</p>",
                "<p>a<b> b </b>c</p> ¦ <p>a <strong>b</strong> c</p>",
                "<h1>One</h1><h2>Two</h2><h6>Six</h6> ¦ <h2>One</h2>|<h2>Two</h2>|<h6>Six</h6>",
                "<p><b>a<i>b</b>c</i></p> ¦ <p><strong>a<em>b</em></strong><em>c</em></p>",
                "<p><del>a</del><kbd>b</kbd><ins>c</ins>H<sub>2</sub>O<sup>x</sup></p> ¦ "
                        + "<p><s>a</s><code>b</code><u>c</u>H<sub>2</sub>O<sup>x</sup></p>",
                "<b><p>a</p><p>b</p></b> ¦ <p><strong>a</strong></p>|<p><strong>b</strong></p>",
                "<b style='font-weight:normal'><p>pasted <span style='font-weight:700'>bold</span></p></b> ¦ "
                        + "<p>pasted <strong>bold</strong></p>",
                "<dl><dt>Term</dt><dd>Meaning</dd></dl> ¦ <p><strong>Term</strong></p>|<p>Meaning</p>",
                "a<hr>b ¦ <p>a</p>|<hr>|<p>b</p>",
                "<q>yes</q>, he said ¦ <p>“yes”, he said</p>",
                "<custom-tag>kept</custom-tag> ¦ <p>kept</p>",
                "a<script>b</script><style>c</style><svg><text>d</text></svg><button>Share</button>e ¦ <p>ae</p>"
            })
    void readsWhatABrowserWouldShow(String html, String expected) {
        assertThat(read(html)).isEqualTo(expected.replace("|", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c",
                "http://example.org",
                "HTTPS://example.org/",
                "mailto:desk@example.org?subject=Hi",
                "tel:+82-2-123-4567",
                "https://한국.example/기사",
                "https://[2001:db8::1]:8080/x",
                "https://en.example.org/wiki/A_(b)"
            })
    void keepsLinksThatLeadSomewhere(String href) {
        assertThat(read("<a href='" + href + "'>x</a>"))
                .isEqualTo("<p><a href=\"" + href.replace("HTTPS", "https") + "\">x</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/relative", "page.html", "#top", "?q=1", "ftp://example.org", "https://", "http:/x", ""})
    void keepsTheTextOfOtherLinks(String href) {
        assertThat(read("<a href='" + href + "'>x</a>")).isEqualTo("<p>x</p>");
    }

    @Test
    void readsNestedListsWhereverTheyStand() {
        String inside = "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>";

        assertThat(read(inside)).isEqualTo(inside);
        assertThat(read("<ul><li>a</li><ol><li>b</li></ol><li><p>c</p></li></ul>"))
                .isEqualTo(inside);
    }

    @Test
    void movesPicturesAndTablesOutOfListItems() {
        assertThat(blocks("<ul><li>a<img data-caption='" + CAPTION + "'></li><li>b</li></ul>"))
                .containsExactly(
                        new Block.ItemList(
                                false,
                                List.of(
                                        new Block.ListItem("a", List.of(), null),
                                        new Block.ListItem("b", List.of(), null))),
                        new Block.Image(UUID.fromString(CAPTION)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote><p>Words.</p><footer>— A. Speaker</footer></blockquote>",
                "<blockquote>Words.<cite>A. Speaker</cite></blockquote>",
                "<blockquote><p>Words.</p><p><cite>A. Speaker</cite></p></blockquote>",
                "<figure><blockquote>Words.</blockquote><figcaption>&mdash; A. Speaker</figcaption></figure>"
            })
    void findsWhoIsQuoted(String html) {
        assertThat(blocks(html)).containsExactly(new Block.Quote("Words.", List.of(), "A. Speaker"));
    }

    @Test
    void keepsAListInsideAQuotation() {
        assertThat(read("<blockquote>a<ul><li>b</li></ul>c<footer>d</footer></blockquote>"))
                .isEqualTo(
                        """
                        <blockquote><p>a</p></blockquote>
                        <ul><li>b</li></ul>
                        <blockquote><p>c</p><footer>d</footer></blockquote>""");
    }

    @Test
    void flattensTables() {
        assertThat(read("<table><caption>Seats</caption><thead><tr><th>a<th>b<th>c</thead>"
                        + "<tr><td rowspan=2>d<td colspan=2>e<tr><td>f<p>g</p><td>h</table>"))
                .isEqualTo("<p>Seats</p>\n<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead>"
                        + "<tbody><tr><td>d</td><td>e</td><td></td></tr>"
                        + "<tr><td></td><td>f<br>g</td><td>h</td></tr></tbody></table>");
    }

    @Test
    void keepsWordsBetweenThePartsOfATable() {
        assertThat(read("<table>a<tr>b<td>c<td>d</table>"))
                .isEqualTo("<p>ab</p>\n<table><tbody><tr><td>c</td><td>d</td></tr></tbody></table>");
    }

    @Test
    void readsTablesThatOnlyArrangeAPageAsWhatTheyHold() {
        String expected = "<p>One</p>\n<p>Two</p>";

        assertThat(read("<table><tr><td><p>One</p><p>Two</p></td></tr></table>"))
                .isEqualTo(expected);
        assertThat(read("<table role=presentation><tr><td>One<td>Two</table>")).isEqualTo(expected);
    }

    @Test
    void keepsTheWordsUnderAPicture() {
        assertThat(
                        read(
                                "<figure><img src=a.jpg alt='A flag'><figcaption>North Korean <b>flag</b></figcaption></figure>"))
                .isEqualTo("<p>North Korean <strong>flag</strong></p>");
        assertThat(read("<figure><img src=a.jpg alt='A flag'></figure>")).isEqualTo("<p>A flag</p>");
        assertThat(read("<p>Fine <img class=emoji alt='🙂' src=x></p><img src=y>"))
                .isEqualTo("<p>Fine 🙂</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure data-caption='%s'></figure>",
                "<figure data-caption='%s'><img src=a.jpg><figcaption>Rendered</figcaption></figure>",
                "<figure><img data-caption='%s'><figcaption>Rendered</figcaption></figure>",
                "<p><img data-caption='%s' onload='x()'></p>"
            })
    void readsPicturesByTheirCaption(String html) {
        Body body = BodyParser.fromHtml(html.formatted(CAPTION));

        assertThat(body.blocks()).containsExactly(new Block.Image(UUID.fromString(CAPTION)));
        assertThat(body.imageCaptionIds()).containsExactly(UUID.fromString(CAPTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iframe src='https://example.org/v' title='A video'></iframe>",
                "<p><iframe src='//example.org/v' title='A video'>No frames</iframe></p>",
                "<video title='A video'><source src='https://example.org/v'>Too old</video>",
                "<figure><a href='https://example.org/v'>A video</a></figure>",
                "<blockquote class='twitter-tweet'>A video <a href='https://example.org/v'></a></blockquote>",
                "<blockquote class='tiktok-embed' cite='https://example.org/v'><a href='https://x.org'>A video</a></blockquote>"
            })
    void readsWhatOtherSitesShowAsEmbeds(String html) {
        assertThat(blocks(html)).containsExactly(new Block.Embed("https://example.org/v", "A video"));
    }

    @Test
    void keepsAPlayerWithoutHttpsAsALink() {
        assertThat(read("<iframe src='http://example.org/v'></iframe>"))
                .isEqualTo("<p><a href=\"http://example.org/v\">http://example.org/v</a></p>");
    }

    @Test
    void keepsCodeAsItStands() {
        assertThat(blocks("<pre><code>\nif (a) {\n\n    b();\n}\n</code></pre>"))
                .containsExactly(
                        new Block.Paragraph("if (a) {\n\n    b();\n}", List.of(Mark.of(Mark.Type.CODE, 0, 20))));
    }

    @Test
    void readsWireCopyInPreAsParagraphs() {
        assertThat(read("<pre>SEOUL --  First\nline\n\nSecond</pre>"))
                .isEqualTo("<p>SEOUL -- First<br>line</p>\n<p>Second</p>");
    }

    @Test
    void bringsTextIntoNormalFormAndMovesMarksWithIt() {
        assertThat(blocks("<p>Cafe\u0301 <b>e\u0301te\u0301</b>!</p>"))
                .containsExactly(new Block.Paragraph("Café été!", List.of(Mark.of(Mark.Type.STRONG, 5, 8))));
    }

    @Test
    void readsWholeDocuments() {
        assertThat(
                        read(
                                "<!doctype html><html><head><title>T</title><style>x</style></head><body><p>a</p></body></html>"))
                .isEqualTo("<p>a</p>");
        assertThat(blocks("")).isEmpty();
        assertThat(blocks("<frameset><frame src=x></frameset>")).isEmpty();
    }
}
