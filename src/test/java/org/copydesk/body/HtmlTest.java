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
    void keepsWhichPlacesACellTakes() {
        String table = "<table><caption>Seats</caption><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead>"
                + "<tbody><tr><td rowspan=\"2\">d</td><td colspan=\"2\">e</td></tr>"
                + "<tr><td>f<br>g</td><td>h</td></tr></tbody></table>";

        assertThat(read(table)).isEqualTo(table);
        assertThat(BodyParser.fromHtml(table).text()).isEqualTo("Seats\na\tb\tc\nd\te\t\n\tf g\th");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<tr><th>Party<td>1<tr><th>Other<td>2 ¦ <tbody><tr><th>Party</th><td>1</td></tr><tr><th>Other</th><td>2</td></tr></tbody>",
                "<thead><tr><td>a<td>b</thead><tr><td>c ¦ <thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr></tbody>",
                "<tr><td colspan=1000>a<tr><td>b<td>c ¦ <tbody><tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td>c</td></tr></tbody>",
                "<tr><td rowspan=0>a<td>b<tr><td>c ¦ <tbody><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></tbody>",
                "<tr><td rowspan=9>a<td>b ¦ <tbody><tr><td>a</td><td>b</td></tr></tbody>",
                "<tr><td colspan=x>a<td rowspan=-1>b ¦ <tbody><tr><td>a</td><td>b</td></tr></tbody>"
            })
    void readsTablesByTheRulesOfHtml(String rows, String expected) {
        assertThat(read("<table>" + rows + "</table>")).isEqualTo("<table>" + expected + "</table>");
    }

    @Test
    void theWordsUnderATableAreItsCaption() {
        assertThat(read("<figure><table><tr><td>a<td>b</table><figcaption>By <b>party</b></figcaption></figure>"))
                .isEqualTo("<table><caption>By <strong>party</strong></caption>"
                        + "<tbody><tr><td>a</td><td>b</td></tr></tbody></table>");
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
        assertThat(read("<figure><img src=a.jpg alt='A flag'></figure>")).isEmpty();
        assertThat(read("<p>Seen <img src=a.jpg alt='A flag'> here</p>")).isEqualTo("<p>Seen here</p>");
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
                "<figure class='wp-block-embed is-type-video'><div>\nhttps://example.org/v\n</div><figcaption>A video</figcaption></figure>",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<pre><code>/if (a) {//    b();/}/</code></pre> ¦ if (a) {//    b();/} ¦",
                "<pre><code>go();</code></pre> ¦ go(); ¦",
                "<pre>  one/    two</pre> ¦ '  one/    two' ¦",
                "<pre><code class='language-java'>go();</code></pre> ¦ go(); ¦ java",
                "<pre class='lang-Python'>go()</pre> ¦ go() ¦ python",
                "<pre class='brush: php; title: x'>go()</pre> ¦ go() ¦ php",
                "<div class='highlight highlight-source-c++'><pre>a</pre></div> ¦ a ¦ c++",
                "<pre data-lang=rust>a</pre> ¦ a ¦ rust",
                "<pre><div>a</div><div>  b</div></pre> ¦ a/  b ¦",
                "<pre>a<br>  b</pre> ¦ a/  b ¦",
                "<table><tr><td><pre>1/2</pre><td><pre>a/ b</pre></table> ¦ a/ b ¦"
            })
    void keepsTheWhiteSpaceOfCode(String html, String text, String language) {
        assertThat(blocks(html.replace('/', '\n').replace("<\n", "</")))
                .containsExactly(new Block.Code(text.replace('/', '\n'), List.of(), language));
    }

    @Test
    void keepsLinksAndMarksInCode() {
        assertThat(read("<pre>a <b>b</b>  <a href='https://example.org'>c</a></pre>"))
                .isEqualTo("<pre><code>a <strong>b</strong>  <a href=\"https://example.org\">c</a></code></pre>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<ol type=a><li>x</ol> ¦ <ol type=\"a\"><li>x</li></ol>",
                "<ol type=A start=4><li>x</ol> ¦ <ol type=\"A\" start=\"4\"><li>x</li></ol>",
                "<ol type=I><li>x<pre>c</pre><li>y</ol> ¦ "
                        + "<ol type=\"I\"><li>x</li></ol>|<pre><code>c</code></pre>|<ol type=\"I\" start=\"2\"><li>y</li></ol>",
                "<ol><li>x<ol type=i><li>y</ol></ol> ¦ <ol><li>x<ol type=\"i\"><li>y</li></ol></li></ol>",
                "<ol style='color: red; list-style-type: upper-roman'><li>x</ol> ¦ <ol type=\"I\"><li>x</li></ol>",
                "<ol type=1><li>x</ol> ¦ <ol><li>x</li></ol>",
                "<ol type=square><li>x</ol> ¦ <ol><li>x</li></ol>",
                "<ul type=a><li>x</ul> ¦ <ul><li>x</li></ul>",
                "<ol start=7><li>a</ol> ¦ <ol start=\"7\"><li>a</li></ol>",
                "<ol start=1><li>a</ol> ¦ <ol><li>a</li></ol>",
                "<ol start=x><li>a</ol> ¦ <ol><li>a</li></ol>",
                "<ol start=-2><li>a</ol> ¦ <ol start=\"-2\"><li>a</li></ol>",
                "<ol reversed><li>a<li>b</ol> ¦ <ol reversed><li>a</li><li>b</li></ol>",
                "<ol reversed start=9><li>a</ol> ¦ <ol start=\"9\" reversed><li>a</li></ol>",
                "<ol><li>a<li value=5>b<li>c</ol> ¦ <ol><li>a</li></ol>|<ol start=\"5\"><li>b</li><li>c</li></ol>",
                "<ul start=7 reversed><li>a</ul> ¦ <ul><li>a</li></ul>",
                "<ol><li>a<pre>c</pre><li>b</ol> ¦ <ol><li>a</li></ol>|<pre><code>c</code></pre>|<ol start=\"2\"><li>b</li></ol>",
                "<ul><li>a<ul><li>b<pre>c</pre></ul><li>d</ul> ¦ "
                        + "<ul><li>a<ul><li>b</li></ul></li></ul>|<pre><code>c</code></pre>|<ul><li>d</li></ul>"
            })
    void keepsTheNumbersOfAList(String html, String expected) {
        assertThat(read(html)).isEqualTo(expected.replace("|", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby> ¦ <p>漢(かん)字(じ)</p>",
                "<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby> ¦ <p>漢字（かんじ）</p>",
                "<ruby>漢字 <rt></rt></ruby> ¦ <p>漢字</p>"
            })
    void keepsTheReadingOfRubyInBrackets(String html, String expected) {
        assertThat(read(html)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "One//Two <b>bold</b>//<h2>Three</h2>/Four/goes on ¦ "
                        + "<p>One</p>|<p>Two <strong>bold</strong></p>|<h2>Three</h2>|<p>Four goes on</p>",
                "<div>One/ /Two</div> ¦ <p>One</p>|<p>Two</p>",
                "<p>One//still one</p> ¦ <p>One still one</p>",
                "<p>One</p>//Two ¦ <p>One</p>|<p>Two</p>",
                "<ul><li>One//still one</li></ul> ¦ <ul><li>One still one</li></ul>",
                "<b>One//Two</b> ¦ <p><strong>One</strong></p>|<p><strong>Two</strong></p>"
            })
    void blankLinesPartParagraphsWhereNothingElseDoes(String html, String expected) {
        assertThat(read(html.replace('/', '\n').replace("<\n", "</"))).isEqualTo(expected.replace("|", "\n"));
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
