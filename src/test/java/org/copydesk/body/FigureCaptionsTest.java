package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.copydesk.body.parse.BodyContext;
import org.copydesk.body.parse.BodyParser;
import org.copydesk.body.parse.ParsedFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words under a picture become a caption, and none of the body. */
class FigureCaptionsTest {
    private static final UUID ID = new UUID(1, 2);

    private final List<ParsedFigure> found = new ArrayList<>();

    private Body read(String html) {
        BodyContext context = new BodyContext(null, caption -> {
            found.add(caption);
            return ID;
        });
        return BodyParser.parse(BodyFormat.HTML, TextNode.valueOf(html), context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=a.jpg alt='A flag'><figcaption>The flag <small>(Jane Doe)</small></figcaption></figure>",
                "<figure class=wp-block-image><a href=b><img src=a.jpg alt='A flag'></a><figcaption>The <b>flag</b>"
                        + " <span class=photo-credit>Jane Doe</span></figcaption></figure>",
                "<div class=wp-caption><img src=a.jpg alt='A flag'><p class=wp-caption-text>The flag"
                        + " <cite>Jane Doe</cite></p></div>",
                "[caption id=\"attachment_6\"]<img src=a.jpg alt='A flag'> The flag <em class=credit>Jane Doe</em>[/caption]"
            })
    void isReadWithItsCreditAndDescription(String html) {
        assertThat(read(html).blocks()).containsExactly(new Block.Image(ID));
        assertThat(found).containsExactly(new ParsedFigure("The flag", "A flag", "Jane Doe", "a.jpg"));
    }

    @Test
    void hasNoWordsWhereNobodyWroteSome() {
        read("<figure><img src=a.jpg alt='A flag'></figure><p>Seen <img src=b.jpg> here</p>");

        assertThat(found)
                .containsExactly(
                        new ParsedFigure("", "A flag", null, "a.jpg"), new ParsedFigure("", null, null, "b.jpg"));
    }

    @Test
    void aPictureWithoutAnAddressOrOfAPixelIsNone() {
        assertThat(read("<p><img alt='A flag'></p><img src=count.gif width=1 height=1><img class=emoji src=x alt='🙂'>")
                        .blocks())
                .containsExactly(new Block.Paragraph("🙂", List.of()));
        assertThat(found).isEmpty();
    }

    @Test
    void aPictureThatIsLoadedLaterHasItsAddressBesideIt() {
        read("<img src='data:image/gif;base64,R0lGOD' data-src='https://elsewhere.example/a.jpg'>");

        assertThat(found).extracting(ParsedFigure::source).containsExactly("https://elsewhere.example/a.jpg");
    }

    @Test
    void severalPicturesOfAFigureAreSeveral() {
        read("<figure><img src=a><img src=b><figcaption>Both</figcaption></figure>");

        assertThat(found).extracting(ParsedFigure::source).containsExactly("a", "b");
        assertThat(found).extracting(ParsedFigure::text).containsExactly("Both", "");
    }

    @Test
    void aGalleryHasOneForEachPicture() {
        read("<figure><figure><img src=a><figcaption>One</figcaption></figure>"
                + "<figure><img src=b><figcaption>Two</figcaption></figure><figcaption>All</figcaption></figure>");

        assertThat(found).extracting(ParsedFigure::text).containsExactly("One", "Two");
    }

    @Test
    void theHtmlShowsItsWordsAndCredit() {
        Body body = new Body(List.of(new Block.Image(ID)));

        String html = body.html(id -> new FigureCaption("The <flag>", null, "Jane Doe"));

        assertThat(html)
                .isEqualTo("<figure data-caption=\"" + ID + "\"><figcaption>The &lt;flag&gt; <small>Jane Doe</small>"
                        + "</figcaption></figure>");
        assertThat(BodyParser.fromHtml(html)).isEqualTo(body);
    }
}
