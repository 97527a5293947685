package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.body.parse.BodyParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in brackets in the database of a WordPress site. */
class ShortcodesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "One//[gallery ids=\"1,2\"]//Two ¦ <p>One</p>|<p>Two</p>",
                "[caption id=\"attachment_6\" align=\"alignright\" width=\"300\"]<img src=a.jpg alt=x> A flag[/caption]Text ¦ "
                        + "<p>A flag</p>|<p>Text</p>",
                "[caption caption=\"A flag\"]<img src=a.jpg>[/caption] ¦ <p>A flag</p>",
                "[embed width=\"5\"]https://example.org/v?a=1&amp;b=2[/embed] ¦ "
                        + "<figure><a href=\"https://example.org/v?a=1&amp;b=2\">https://example.org/v?a=1&amp;b=2</a></figure>",
                "[youtube https://example.org/v] ¦ <figure><a href=\"https://example.org/v\">https://example.org/v</a></figure>",
                "[video mp4=\"https://example.org/v.mp4\"][/video] ¦ "
                        + "<figure><a href=\"https://example.org/v.mp4\">https://example.org/v.mp4</a></figure>",
                "[vc_row][vc_column width=\"1/2\"]Text[/vc_column][/vc_row] ¦ <p>Text</p>",
                "[contact-form-7 id=\"5\" title=\"x\"] Text ¦ <p>Text</p>",
                "[[gallery]] shows pictures ¦ <p>[gallery] shows pictures</p>",
                "<code>[gallery]</code> ¦ <p><code>[gallery]</code></p>",
                "<a href=\"https://example.org/?a=[gallery]\">x</a> ¦ <p><a href=\"https://example.org/?a=[gallery]\">x</a></p>"
            })
    void isResolvedOrRemoved(String html, String expected) {
        String source = html.replace("//[", "\n\n[").replace("]//", "]\n\n");

        assertThat(BodyParser.fromHtml(source).html()).isEqualTo(expected.replace("|", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said [sic] so",
                "[the president] declined",
                "[Editor’s note: a = b]",
                "[he said x = 5]",
                "[Applause]",
                "[1] and [2]",
                "[] [ ] [/] [[a]]",
                "[a [b [c"
            })
    void isLeftAloneWhereItIsCopy(String text) {
        assertThat(BodyParser.fromHtml("<p>" + text + "</p>").html()).isEqualTo("<p>" + text + "</p>");
        assertThat(BodyParser.fromMarkdown(text.replace("[", "\\[")).html()).isEqualTo("<p>" + text + "</p>");
    }
}
