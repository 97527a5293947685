package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, as word processors, converters and other systems write them. */
class FootnotesTest {
    private static final String READ = "<p>Declined<sup><a href=\"#fn-1\">[1]</a></sup>, he said.</p>\n"
            + "<section role=\"doc-endnotes\"><ol><li id=\"fn-1\">By decree.</li></ol></section>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // By hand
                "<p>Declined<sup><a href='#fn1' id='ref1'>1</a></sup>, he said.</p>"
                        + "<ol><li id='fn1'>By decree. <a href='#ref1'>↩</a></li></ol>",
                // Gutenberg
                "<p>Declined<sup data-fn='x-1' class='fn'><a href='#x-1' id='x-1-link'>1</a></sup>, he said.</p>"
                        + "<ol class='wp-block-footnotes'><li id='x-1'>By decree. <a href='#x-1-link'>↩︎</a></li></ol>",
                // Word
                "<p>Declined<a href='#_ftn1' name='_ftnref1' title=''><span class=MsoFootnoteReference>[1]</span></a>,"
                        + " he said.</p><div><div id='ftn1'><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>"
                        + "<span>[1]</span></a> By decree.</p></div></div>",
                // Google Docs
                "<p>Declined<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup>, he said.</p>"
                        + "<div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a><span> By decree.</span></p></div>",
                // MediaWiki
                "<p>Declined<sup id='cite_ref-1' class='reference'><a href='#cite_note-1'>[1]</a></sup>, he said.</p>"
                        + "<ol class='references'><li id='cite_note-1'><span class='mw-cite-backlink'><b>"
                        + "<a href='#cite_ref-1'>^</a></b></span> <span class='reference-text'>By decree.</span></li></ol>",
                // Pandoc
                "<p>Declined<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a>, he said.</p>"
                        + "<section class='footnotes'><hr><ol><li id='fn1'><p>By decree.<a href='#fnref1'"
                        + " class='footnote-back'>↩︎</a></p></li></ol></section>",
                // Docutils
                "<p>Declined<a class='footnote-reference brackets' href='#id2' id='id1'>1</a>, he said.</p>"
                        + "<dl class='footnote brackets'><dt class='label' id='id2'><span class='brackets'>"
                        + "<a class='fn-backref' href='#id1'>1</a></span></dt><dd><p>By decree.</p></dd></dl>",
                "<p>Declined<sup>[<a href='#n'>*</a>]</sup>, he said.</p><p id=n><sup>*</sup> By decree.</p>"
            })
    void areFoundByTheLinksToThem(String html) {
        assertThat(BodyParser.fromHtml(html).html()).isEqualTo(READ);
    }

    @Test
    void areReadFromMarkdownAndWrittenAsMarkdown() {
        Body body =
                BodyParser.fromMarkdown("Declined[^decree], he said.[^2]\n\n[^decree]: By *decree*.\n[^2]: Again.\n");

        assertThat(body.html())
                .isEqualTo("<p>Declined<sup><a href=\"#fn-1\">[1]</a></sup>, he said."
                        + "<sup><a href=\"#fn-2\">[2]</a></sup></p>\n<section role=\"doc-endnotes\"><ol>"
                        + "<li id=\"fn-1\">By <em>decree</em>.</li><li id=\"fn-2\">Again.</li></ol></section>");
        assertThat(body.markdown()).isEqualTo("Declined[^1], he said.[^2]\n\n[^1]: By *decree*.\n\n[^2]: Again.");
        assertThat(BodyParser.fromMarkdown(body.markdown())).isEqualTo(body);
    }

    @Test
    void areNumberedInTextAndCountedAsWords() {
        Body body = BodyParser.fromMarkdown("Declined[^1]\n\n[^1]: By decree.");

        assertThat(body.text()).isEqualTo("Declined[1]\n\n[1] By decree.");
        assertThat(body.wordCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li><a href='#one' id='toc1'>1</a></li></ul><h2 id='one'>One</h2><p><a href='#toc1'>back</a></p>",
                "<p>x<sup><a href='#missing'>1</a></sup></p>",
                "<p id=a>x<sup><a href='#a'>1</a></sup></p>"
            })
    void areNotSeenWhereThereAreNone(String html) {
        assertThat(BodyParser.fromHtml(html).blocks()).noneMatch(Block.Footnotes.class::isInstance);
    }

    @Test
    void aLinkAroundAReferenceIsParted() {
        Body body = BodySources.read("[{\"type\":\"paragraph\",\"text\":\"ab[1]cd\",\"marks\":["
                + "{\"type\":\"link\",\"start\":1,\"end\":6,\"href\":\"https://example.org/\"},"
                + "{\"type\":\"footnote\",\"start\":2,\"end\":5}]},{\"type\":\"footnotes\",\"notes\":[\"n\"]}]");

        assertThat(body.html())
                .startsWith("<p>a<a href=\"https://example.org/\">b</a><sup><a href=\"#fn-1\">[1]</a></sup>"
                        + "<a href=\"https://example.org/\">c</a>d</p>");
        assertThat(BodyParser.fromHtml(body.html())).isEqualTo(body);
    }
}
