package org.copydesk.body.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.body.Block;
import org.copydesk.platform.text.SafeUrl;
import org.jsoup.nodes.Element;

/** Parses block quotations: their paragraphs become quotes, all other blocks inside stand between them. */
final class HtmlQuotes {
    private static final Set<String> ATTRIBUTIONS = Set.of("footer", "cite");

    private HtmlQuotes() {}

    static void parse(Element quote, HtmlParser parser) {
        if (HtmlElements.isPost(quote) && parsePost(quote, parser)) {
            return;
        }
        parse(quote, attribution(quote), parser);
    }

    /** Parses a quotation whose attribution is an element inside it, or beside it, or {@code null}. */
    static void parse(Element quote, Element attribution, HtmlParser parser) {
        List<Block> source = attribution == null ? List.of() : parser.gather(() -> parser.parseNode(attribution));
        if (attribution != null) {
            attribution.remove();
        }
        String name = Flattened.textOf(source).text().text();
        List<Block> blocks = quotes(parser.gather(() -> parser.parseChildren(quote)));
        int last = lastQuote(blocks);
        if (last >= 0) {
            Block.Quote spoken = (Block.Quote) blocks.get(last);
            blocks.set(
                    last, new Block.Quote(spoken.text(), spoken.marks(), name.isBlank() ? spoken.attribution() : name));
        } else {
            blocks.addAll(source);
        }
        blocks.forEach(parser::add);
    }

    private static Element attribution(Element quote) {
        for (Element child : quote.children()) {
            if (ATTRIBUTIONS.contains(child.normalName())) {
                return child;
            }
        }
        Element last = quote.lastElementChild();
        Element inner = last == null || last.childNodeSize() != 1 ? null : last.firstElementChild();
        return inner != null && ATTRIBUTIONS.contains(inner.normalName()) ? inner : null;
    }

    private static List<Block> quotes(List<Block> blocks) {
        List<Block> quoted = new ArrayList<>();
        InlineText words = new InlineText();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                words.appendAfter("\n\n", paragraph);
            } else {
                quoted.add(new Block.Quote(words.text(), words.marks(), null));
                quoted.add(block);
                words = new InlineText();
            }
        }
        quoted.add(new Block.Quote(words.text(), words.marks(), null));
        quoted.removeIf(Block::isEmpty);
        return quoted;
    }

    private static int lastQuote(List<Block> blocks) {
        int last = blocks.size() - 1;
        while (last >= 0 && !(blocks.get(last) instanceof Block.Quote)) {
            last--;
        }
        return last;
    }

    private static boolean parsePost(Element quote, HtmlParser parser) {
        Stream<String> attributes = Stream.of("cite", "data-instgrm-permalink", "data-url", "data-text-post-permalink")
                .map(quote::attr);
        Element lastLink = quote.select("a[href]").last();
        Optional<String> url = Stream.concat(
                        attributes, Stream.ofNullable(lastLink).map(link -> link.attr("href")))
                .flatMap(address -> SafeUrl.https(address).stream())
                .findFirst();
        url.ifPresent(address -> {
            String words = Flattened.textOf(parser.gather(() -> parser.parseChildren(quote)))
                    .text()
                    .text();
            parser.add(new Block.Embed(address, words));
        });
        return url.isPresent();
    }
}
