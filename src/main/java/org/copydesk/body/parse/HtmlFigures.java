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
 * Parses figures, pictures and players. A picture is only known by its caption: the one whose id it has, or the one that
 * the words of its figure become.
 */
final class HtmlFigures {
    private static final String CAPTION_ID = "data-caption";
    private static final String PICTURES = "img, amp-img";
    private static final String NO_PICTURE =
            "figure figure, table, video, audio, iframe, blockquote, pre, [" + CAPTION_ID + "]";
    private static final String CREDITS =
            "small, cite, [class*=credit], [class*=copyright], [itemprop=copyrightHolder],"
                    + " [itemprop=creditText], [itemprop=author]";
    private static final Pattern CHARACTER_CLASS = Pattern.compile("(?i)emoji|smil|latex|math");
    /** Where pages keep the address of a picture that they load when it comes into view. */
    private static final List<String> SOURCES = List.of("data-src", "data-lazy-src", "data-original", "src");

    private static final Pattern PIXEL = Pattern.compile("[01](px)?");
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
        } else if (isPicture(figure) && parser.context().captions() != null) {
            parsePicture(figure, parser);
        } else if (!parseEmbed(figure, parser) && !parseAddress(figure, words, parser)) {
            Element table = figure.selectFirst("table");
            if (words != null && table != null && table.selectFirst("> caption") == null) {
                table.prependElement("caption").appendChildren(List.copyOf(words.childNodes()));
                words.remove();
            }
            parser.parseBlock(figure, Set.of());
        }
    }

    /** Whether it shows pictures under words of its own, and nothing else. */
    private static boolean isPicture(Element figure) {
        return figure.selectFirst(PICTURES) != null && figure.selectFirst(NO_PICTURE) == null;
    }

    /** The words of the figure become those of a caption of its first picture, and the figure its place. */
    private static void parsePicture(Element figure, HtmlParser parser) {
        String alt = figure.select(PICTURES).stream()
                .map(image -> image.attr("alt").strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
        List<Element> pictures = figure.select(PICTURES).stream()
                .filter(image -> !isCharacter(image))
                .toList();
        pictures.forEach(Element::remove);
        Element credited = figure.select(CREDITS).stream()
                .filter(Element::hasText)
                .findFirst()
                .orElse(null);
        String credit = null;
        if (credited != null && !credited.text().equals(figure.text())) {
            credit = Flattened.textOf(parser.gather(() -> parser.parseChildren(credited)))
                    .text()
                    .text()
                    .strip()
                    .replaceFirst("^\\((.*)\\)$", "$1");
            credited.remove();
        }
        Flattened flat = Flattened.textOf(parser.gather(() -> parser.parseChildren(figure)));
        String text = flat.toParagraph().text();
        String source = pictures.isEmpty() ? null : source(pictures.get(0), parser);
        addPicture(new ParsedFigure(text, alt, credit, source), parser);
        pictures.stream().skip(1).forEach(other -> parseImage(other, parser));
        flat.others().forEach(parser::add);
    }

    private static void addPicture(ParsedFigure figure, HtmlParser parser) {
        if (!figure.text().isEmpty() || figure.source() != null) {
            UUID caption = parser.context().captions().apply(figure);
            if (caption != null) {
                parser.add(new Block.Image(caption));
            }
        }
    }

    /** The address of a picture, or null. */
    private static String source(Element image, HtmlParser parser) {
        return SOURCES.stream()
                .map(name -> image.attr(name).strip())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .map(parser.links()::absolute)
                .orElse(null);
    }

    /** A picture that stands for a character or formula is what its description says; of others, it is no word here. */
    static void parseImage(Element image, HtmlParser parser) {
        Optional<UUID> caption = caption(image);
        if (caption.isPresent()) {
            parser.add(new Block.Image(caption.get()));
        } else if (isCharacter(image)) {
            parser.parseText(image.attr("alt"));
        } else if (parser.context().captions() != null && !isPixel(image)) {
            String alt = image.attr("alt").strip();
            addPicture(new ParsedFigure("", alt.isEmpty() ? null : alt, null, source(image, parser)), parser);
        }
    }

    /** Counters of readers are pictures of a pixel. */
    private static boolean isPixel(Element image) {
        return PIXEL.matcher(image.attr("width")).matches()
                || PIXEL.matcher(image.attr("height")).matches();
    }

    private static boolean isCharacter(Element image) {
        return CHARACTER_CLASS.matcher(image.className()).find()
                || (!image.attr("alt").isBlank()
                        && image.attr("alt").codePoints().noneMatch(Character::isLetterOrDigit));
    }

    static void parseMedia(Element media, HtmlParser parser) {
        Element source = media.selectFirst("source[src]");
        String address = media.hasAttr("src") || source == null ? media.attr("src") : source.attr("src");
        String absolute = parser.links().absolute(address);
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
        Optional<String> url = SafeUrl.https(parser.links().absolute(link.attr("href")));
        url.ifPresent(address -> parser.add(new Block.Embed(address, link.wholeText())));
        return url.isPresent();
    }

    /** A figure that holds an address as text shows what is there, as WordPress keeps it. */
    private static boolean parseAddress(Element figure, Element words, HtmlParser parser) {
        if (!figure.hasClass("wp-block-embed") || figure.selectFirst("a, iframe") != null) {
            return false;
        }
        String title = words == null ? "" : words.text();
        String text = figure.text();
        String address = text.substring(0, text.length() - (text.endsWith(title) ? title.length() : 0));
        Optional<String> url =
                SafeUrl.https(address.strip()).filter(found -> !address.strip().contains(" "));
        url.ifPresent(found -> parser.add(new Block.Embed(found, title)));
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
