package org.copydesk.body.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.copydesk.body.Block;
import org.copydesk.body.Mark;
import org.copydesk.platform.text.SafeUrl;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Parses figures, pictures and players. A picture is only known by the id of its caption; of others, the words are kept.
 */
final class HtmlFigures {
    private static final String CAPTION_ID = "data-caption";
    private static final String NOT_A_TITLE = "img, picture, video, audio, iframe, figure, table";
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private HtmlFigures() {}

    static void parse(Element figure, HtmlParser parser) {
        Optional<UUID> caption = caption(figure).or(() -> onlyPicture(figure));
        if (caption.isPresent()) {
            parser.add(new Block.Image(caption.get()));
            return;
        }
        Element words = child(figure, "figcaption");
        Element quote = child(figure, "blockquote");
        if (quote != null && words != null) {
            HtmlQuotes.parse(quote, words, parser);
        } else if (!parseEmbed(figure, parser)) {
            if (words != null && !words.text().isBlank()) {
                figure.select("img").removeAttr("alt");
            }
            parser.parseBlock(figure, Set.of());
        }
    }

    static void parseImage(Element image, HtmlParser parser) {
        caption(image)
                .ifPresentOrElse(id -> parser.add(new Block.Image(id)), () -> parser.parseText(image.attr("alt")));
    }

    static void parseMedia(Element media, HtmlParser parser) {
        Element source = media.selectFirst("source[src]");
        String address = media.hasAttr("src") || source == null ? media.attr("src") : source.attr("src");
        String absolute = address.strip().startsWith("//") ? "https:" + address.strip() : address;
        String title = media.attr("title");
        SafeUrl.https(absolute)
                .map(url -> (Block) new Block.Embed(url, title))
                .or(() -> SafeUrl.link(absolute).map(url -> linked(title.isBlank() ? url : title, url)))
                .ifPresent(parser::add);
    }

    /** What can't be an embed, since it isn't https, stays reachable as a link. */
    private static Block linked(String text, String url) {
        return new Block.Paragraph(text, List.of(Mark.link(0, text.length(), url)));
    }

    private static boolean parseEmbed(Element figure, HtmlParser parser) {
        Element link = child(figure, "a");
        boolean alone =
                link != null && figure.childrenSize() == 1 && figure.ownText().isBlank();
        if (!alone || link.selectFirst(NOT_A_TITLE) != null) {
            return false;
        }
        Optional<String> url = SafeUrl.https(link.attr("href"));
        url.ifPresent(address -> parser.add(new Block.Embed(address, link.wholeText())));
        return url.isPresent();
    }

    private static Optional<UUID> onlyPicture(Element figure) {
        Elements pictures = figure.select("img");
        return pictures.size() == 1 ? caption(pictures.get(0)) : Optional.empty();
    }

    private static Optional<UUID> caption(Element element) {
        String id = element.attr(CAPTION_ID);
        return UUID_FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    private static Element child(Element parent, String name) {
        for (Element child : parent.children()) {
            if (child.normalName().equals(name)) {
                return child;
            }
        }
        return null;
    }
}
