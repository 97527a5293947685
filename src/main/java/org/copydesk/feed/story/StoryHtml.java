package org.copydesk.feed.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.body.Block;
import org.copydesk.body.Body;
import org.copydesk.body.FigureCaption;
import org.copydesk.edition.snapshot.PublishedArticle.Correction;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.feed.xml.Xml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes an article's body as self-contained HTML: pictures stand where they belong, with their captions and credits.
 * A caption without a picture has its figure all the same. The lead caption stands first, others that have no place in
 * the body last.
 */
public final class StoryHtml {
    private StoryHtml() {}

    /** The body. */
    public static List<Node> body(Story story) {
        Function<UUID, FigureCaption> figures = PublishedCaption.figures(story.captions());
        Element body = parse(new Body(blocks(story)).html(figures));
        body.select("figure[data-caption]").removeAttr("data-caption");
        return new ArrayList<>(body.childNodes());
    }

    /** The blocks with a place for every caption once, and for nothing else. */
    private static List<Block> blocks(Story story) {
        Map<UUID, PublishedCaption> left = new LinkedHashMap<>();
        story.captions().forEach(caption -> left.put(caption.id(), caption));
        List<Block> placed = story.article().body().blocks().stream()
                .filter(block -> !(block instanceof Block.Image image) || left.remove(image.caption()) != null)
                .toList();
        Map<Boolean, List<Block>> unplaced = left.values().stream()
                .collect(Collectors.partitioningBy(
                        Story::isLead,
                        Collectors.mapping(caption -> new Block.Image(caption.id()), Collectors.toList())));
        return Stream.of(unplaced.get(true), placed, unplaced.get(false))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The body as text for places that know nothing of languages and addresses: one from right to left says so itself, and
     * links inside it lead to the article's page.
     */
    public static String alone(Story story) {
        return alone(body(story), story);
    }

    /** The same and, below it, the notes of its corrections: what a feed shows of an article. */
    public static String withCorrections(Story story) {
        List<Node> nodes = body(story);
        if (!story.article().corrections().isEmpty()) {
            nodes.add(corrections(story));
        }
        return alone(nodes, story);
    }

    private static String alone(List<Node> nodes, Story story) {
        nodes.forEach(node -> linkToPage(node, story.link()));
        if (!story.isRightToLeft() || nodes.isEmpty()) {
            return write(nodes);
        }
        Element marked = new Element("div")
                .attr("lang", story.article().language())
                .attr("dir", story.direction())
                .appendChildren(nodes);
        return write(List.of(marked));
    }

    private static void linkToPage(Node node, String page) {
        if (node instanceof Element element) {
            for (Element link : element.select("a[href^=#]")) {
                link.attr("href", page.replaceFirst("#.*", "") + link.attr("href"));
            }
        }
    }

    private static Element parse(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /** The notes of corrections, the latest first. */
    public static Element corrections(Story story) {
        Element aside = new Element("aside");
        for (Correction correction : story.correctionsLatestFirst()) {
            Element note = aside.appendElement("p");
            String at = correction.at().toString();
            note.appendElement("time").attr("datetime", at).appendText(at.substring(0, 10));
            note.appendText(" " + correction.note());
        }
        return aside;
    }

    /** The nodes as HTML, without characters that HTML does not allow either. */
    public static String write(List<? extends Node> nodes) {
        Element container = parse("");
        container.appendChildren(nodes);
        container.traverse((node, depth) -> clean(node));
        return container.html();
    }

    private static void clean(Node node) {
        if (node instanceof TextNode text) {
            text.text(Xml.clean(text.getWholeText()));
        } else if (node instanceof Element element) {
            element.attributes().forEach(attribute -> attribute.setValue(Xml.clean(attribute.getValue())));
        }
    }
}
