package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void readsEveryBlock() {
        String markdown =
                """
                # Title

                First *line*
                goes **on**.\\
                New line, [link](https://example.org "t") and `code`.

                > Quoted

                1. one
                   - inside
                2. two

                | a | b |
                |---|---|
                | c |

                ***

                ![A flag](flag.jpg)

                ```java
                if (a < b)
                  c();
                ```
                """;

        assertThat(BodyParser.fromMarkdown(markdown).html())
                .isEqualTo(
                        """
                        <h2>Title</h2>
                        <p>First <em>line</em> goes <strong>on</strong>.<br>New line, \
                        <a href="https://example.org">link</a> and <code>code</code>.</p>
                        <blockquote><p>Quoted</p></blockquote>
                        <ol><li>one<ul><li>inside</li></ul></li><li>two</li></ol>
                        <table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr></tbody></table>
                        <hr>
                        <pre><code class="language-java">if (a &lt; b)
                          c();</code></pre>""");
    }

    @Test
    void readsHtmlInsideAsHtml() {
        assertThat(BodyParser.fromMarkdown("a <u>b</u> <script>c</script>\n\n<div onclick=x>d</div>")
                        .html())
                .isEqualTo("<p>a <u>b</u></p>\n<p>d</p>");
    }

    @Test
    void writesReadableMarkdown() {
        Body body = BodyParser.fromHtml(
                "<h2>Why 2 * 3?</h2><p>A <b>bold</b> claim, <a href='https://example.org/?a&b'>here</a>."
                        + "<br>1. not a list</p><ul><li>one<ol><li>two</li></ol></li></ul><ul><li>three</li></ul>"
                        + "<blockquote>Q<footer>S</footer></blockquote><hr>"
                        + "<table><tr><th>a|b<th>c<tr><td>d<td>e<br>f</table>");

        assertThat(body.markdown())
                .isEqualTo(
                        """
                        ## Why 2 \\* 3?

                        A **bold** claim, [here](<https://example.org/?a&amp;b>).\\
                        1\\. not a list

                        - one
                          1. two

                        * three

                        > Q
                        >
                        > <footer>S</footer>

                        ---

                        | a\\|b | c |
                        | --- | --- |
                        | d | e<br>f |""");
        assertThat(BodyParser.fromMarkdown(body.markdown())).isEqualTo(body);
    }

    @Test
    void readsStruckWordsAndCodeOfOneLine() {
        assertThat(BodyParser.fromMarkdown("~~gone~~ and ~5 to ~6\n\n    go();\n\n7. a\n8. b")
                        .html())
                .isEqualTo("<p><s>gone</s> and ~5 to ~6</p>\n<pre><code>go();</code></pre>\n"
                        + "<ol start=\"7\"><li>a</li><li>b</li></ol>");
    }

    @Test
    void keepsListsApartThatFollowOneAnother() {
        Block list = new Block.ItemList(true, List.of(new Block.ListItem("x", List.of(), null)));
        Body body = new Body(List.of(list, list, list));

        assertThat(BodyParser.fromMarkdown(body.markdown())).isEqualTo(body);
    }
}
