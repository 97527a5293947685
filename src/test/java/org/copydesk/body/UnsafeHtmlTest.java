package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.body.parse.BodyParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What attackers send, and what of it may reach a reader's page: known elements, and links that run nothing. */
class UnsafeHtmlTest {
    private static final List<String> ELEMENTS = List.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "footer",
            "ul",
            "ol",
            "li",
            "figure",
            "a",
            "strong",
            "em",
            "u",
            "s",
            "sub",
            "sup",
            "code",
            "pre",
            "br",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "caption",
            "section",
            "figcaption",
            "small");
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "href",
            "(https?://|mailto:|tel:|#section-|#fn-\\d).*",
            "data-caption",
            "[0-9a-f-]{36}",
            "id",
            "(section-[\\p{L}\\p{N}_-]+|fn-\\d+)",
            "class",
            "language-[a-z0-9+#._-]+",
            "role",
            "doc-endnotes",
            "type",
            "[aAiI]",
            "start",
            "-?\\d+",
            "reversed",
            "",
            "colspan",
            "\\d+",
            "rowspan",
            "\\d+");
    private static final String UUID = "018e6f5c-0000-7000-8000-000000000001";

    static Stream<String> vectors() {
        return Stream.of(elements(), handlers(), addresses(), parserTricks()).flatMap(List::stream);
    }

    private static List<String> elements() {
        return List.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script/xss src=//evil.example/x.js></script>",
                "<script\n>alert(1)</script\n>",
                "<script>alert(1)",
                "<style>@import 'javascript:alert(1)';</style>",
                "<style>body{background:url(javascript:alert(1))}</style>",
                "<link rel=stylesheet href=javascript:alert(1)>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<meta http-equiv=refresh content='0;url=data:text/html,<script>alert(1)</script>'>",
                "<base href='javascript:alert(1)//'>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<iframe src='data:text/html,<script>alert(1)</script>'></iframe>",
                "<object data=javascript:alert(1)></object>",
                "<object data='data:text/html;base64,PHNjcmlwdD4='></object>",
                "<embed src=javascript:alert(1)>",
                "<embed src='data:image/svg+xml,<svg onload=alert(1)>'>",
                "<applet code=evil.class></applet>",
                "<svg><script>alert(1)</script></svg>",
                "<svg/onload=alert(1)>",
                "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<math href=javascript:alert(1)>x</math>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
                "<form action=javascript:alert(1)><button>x</button></form>",
                "<button formaction=javascript:alert(1)>x</button>",
                "<isindex type=image src=1 onerror=alert(1)>",
                "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
                "<video src=x onerror=alert(1)></video>",
                "<video><source onerror=alert(1)></video>",
                "<audio src=javascript:alert(1)></audio>");
    }

    private static List<String> handlers() {
        return List.of(
                "<img src=x onerror=alert(1)>",
                "<img src=x onerror=alert(1) alt='<script>alert(1)</script>'>",
                "<img/src=x/onerror=alert(1)>",
                "<img \"\"\"><script>alert(1)</script>\">",
                "<body onload=alert(1)><p>x</p>",
                "<p onclick=alert(1)>x</p>",
                "<p OnClIcK = 'alert(1)'>x</p>",
                "<b onmouseover=alert(1)>x</b>",
                "<details open ontoggle=alert(1)>x</details>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<input autofocus onfocus=alert(1)>",
                "<a href='https://example.org' onclick=alert(1)>x</a>",
                "<a href='https://example.org\" onclick=\"alert(1)'>x</a>",
                "<table background=javascript:alert(1) onclick=alert(1)><tr><td>x</table>",
                "<p style='background:url(javascript:alert(1))'>x</p>",
                "<p style='width:expression(alert(1))'>x</p>",
                "<figure data-caption='" + UUID + "\" onclick=\"alert(1)'></figure>",
                "<figure data-caption='" + UUID + "' onclick=alert(1)></figure>");
    }

    private static List<String> addresses() {
        return List.of(
                "<a href=javascript:alert(1)>x</a>",
                "<a href=JaVaScRiPt:alert(1)>x</a>",
                "<a href=' javascript:alert(1)'>x</a>",
                "<a href='java\tscript:alert(1)'>x</a>",
                "<a href='java\nscript:alert(1)'>x</a>",
                "<a href='java&#13;script:alert(1)'>x</a>",
                "<a href='&#14;javascript:alert(1)'>x</a>",
                "<a href='&#1;javascript:alert(1)'>x</a>",
                "<a href='&#x6A;avascript:alert(1)'>x</a>",
                "<a href='&#0000106avascript:alert(1)'>x</a>",
                "<a href='javascript&colon;alert(1)'>x</a>",
                "<a href='javascript&#58;alert(1)'>x</a>",
                "<a href='java&Tab;script&colon;alert(1)'>x</a>",
                "<a href='\u00A0javascript:alert(1)'>x</a>",
                "<a href='\u3000javascript:alert(1)'>x</a>",
                "<a href='javascript://example.org/%0Aalert(1)'>x</a>",
                "<a href='vbscript:msgbox(1)'>x</a>",
                "<a href='livescript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='DATA:text/html;base64,PHNjcmlwdD4='>x</a>",
                "<a href='blob:https://example.org/1'>x</a>",
                "<a href='file:///etc/passwd'>x</a>",
                "<a href='view-source:javascript:alert(1)'>x</a>",
                "<a href='feed:javascript:alert(1)'>x</a>",
                "<a href='jar:javascript:alert(1)!'>x</a>",
                "<a href='//evil.example'>x</a>",
                "<a href='/\\evil.example'>x</a>",
                "<a href='https:\\\\evil.example'>x</a>",
                "<a href='https:javascript:alert(1)'>x</a>",
                "<a href='https://trusted.example@evil.example'>x</a>",
                "<a href='mailto:\njavascript:alert(1)'>x</a>",
                "<a href='#javascript:alert(1)'>x</a>",
                "<blockquote class=twitter-tweet><a href='javascript:alert(1)'>x</a></blockquote>",
                "<figure><a href='javascript:alert(1)'>x</a></figure>",
                "<figure><a href='data:text/html,x'>x</a></figure>");
    }

    private static List<String> parserTricks() {
        return List.of(
                "<<script>alert(1)//<</script>",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml version='1.0'?><script>alert(1)</script>",
                "<title><a href='</title><img src=x onerror=alert(1)>'>",
                "<textarea></textarea><script>alert(1)</script>",
                "<xmp><script>alert(1)</script></xmp>",
                "<plaintext><script>alert(1)</script>",
                "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<p>&amp;lt;script&amp;gt;alert(1)</p>",
                "<a href='https://example.org/\"><script>alert(1)</script>'>x</a>",
                "<a href='https://example.org/?q=<script>alert(1)</script>'>x</a>",
                "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<table><script>alert(1)</script></table>",
                "<select><script>alert(1)</script></select>",
                "<b><a href=javascript:alert(1)><table><tr><td><a href=javascript:alert(1)>x",
                "<pre><code><img src=x onerror=alert(1)></code></pre>",
                "<iframe src='https://example.org/\" onload=\"alert(1)'></iframe>",
                "<iframe src='https://example.org/' title='\" onload=\"alert(1)'></iframe>",
                "<ul><li><script>alert(1)</script><li onclick=alert(1)>x</ul>",
                "<x onclick=alert(1)>x</x>",
                "<custom-element><script>alert(1)</script></custom-element>",
                "\uFEFF<script>alert(1)</script>");
    }

    @Test
    void theCorpusIsWide() {
        assertThat(vectors()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothingThatRunsSurvivesInHtml(String vector) {
        assertHarmless(BodyParser.fromHtml(vector));
        assertHarmless(BodyParser.fromHtml("<div><p>Before " + vector + " after</p></div>"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothingThatRunsSurvivesInMarkdown(String vector) {
        assertHarmless(BodyParser.fromMarkdown(vector));
        assertHarmless(BodyParser.fromMarkdown("- Before " + vector + " after"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void textThatLooksLikeAnAttackStaysText(String vector) {
        Body body = BodyParser.fromText(vector);

        assertHarmless(body);
        assertThat(BodyParser.fromHtml(body.html())).isEqualTo(body);
        assertHarmless(BodyParser.fromMarkdown(body.markdown()));
    }

    static Stream<String> markdownVectors() {
        return Stream.of(
                "[x](javascript:alert(1))",
                "[x](<javascript:alert(1)>)",
                "[x](java&Tab;script:alert(1))",
                "[x](&#x6A;avascript:alert(1))",
                "[x](\\javascript:alert(1))",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![\"><script>alert(1)</script>](x)",
                "[x](https://example.org/\"onclick=alert(1))",
                "[x](https://example.org \"\\\" onclick=alert(1)\")",
                "``` \"><script>alert(1)</script>\nx\n```",
                "[x](data:text/html;base64,PHNjcmlwdD4=)");
    }

    @ParameterizedTest
    @MethodSource("markdownVectors")
    void markdownLinksRunNothing(String vector) {
        assertHarmless(BodyParser.fromMarkdown(vector));
    }

    private static void assertHarmless(Body body) {
        String html = body.html();
        assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("<script");
        for (Element element : Jsoup.parseBodyFragment(html).body().select("body *")) {
            assertThat(element.normalName()).as(html).isIn(ELEMENTS);
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getValue()).as(html).matches(ATTRIBUTES.get(attribute.getKey()));
            }
        }
    }
}
