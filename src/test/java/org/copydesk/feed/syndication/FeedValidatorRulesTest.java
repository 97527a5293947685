package org.copydesk.feed.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.feed.Pages;
import org.copydesk.feed.Stories;
import org.copydesk.feed.story.FeedFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the W3C's feed validator calls an error in an item: elements that it does not know there, and repeated ones. */
class FeedValidatorRulesTest {
    /** Those of the namespaces that it knows, and may stand as often as wanted. */
    private static final Set<String> REPEATABLE = Set.of(
            "author",
            "category",
            "link",
            "atom:link",
            "dc:creator",
            "dc:contributor",
            "media:content",
            "media:group",
            "dcterms:alternative",
            "dcterms:accessRights",
            "dcterms:rightsHolder");

    private static final Set<String> ONCE = Set.of(
            "id",
            "title",
            "summary",
            "content",
            "rights",
            "published",
            "updated",
            "guid",
            "pubDate",
            "enclosure",
            "description",
            "content:encoded",
            "atom:updated",
            "dc:language",
            "dc:coverage",
            "dc:source",
            "dc:rights",
            "dcterms:modified",
            "rsl:content");

    static Stream<FeedFormat> feeds() {
        return Stream.of(new Rss(), new Atom());
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void noItemHasAnElementThatIsUnknownOrRepeated(FeedFormat feed) {
        assertThat(Stories.faults(story -> {
                    Document page = parse(feed.render(Pages.of(story.publication(), story.article())));
                    return Stream.of("item", "entry")
                            .map(page::getElementsByTagName)
                            .flatMap(FeedValidatorRulesTest::elements)
                            .flatMap(item -> faults(item).stream())
                            .collect(Collectors.joining("; "));
                }))
                .isEmpty();
    }

    private static List<String> faults(Element item) {
        Map<String, Long> children = elements(item.getChildNodes())
                .collect(Collectors.groupingBy(Element::getNodeName, Collectors.counting()));
        return children.entrySet().stream()
                .filter(child -> !REPEATABLE.contains(child.getKey())
                        && (!ONCE.contains(child.getKey()) || child.getValue() > 1))
                .map(child -> child.getKey() + " stands there " + child.getValue() + " times")
                .toList();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void noLinkHasAnAttributeWithoutContent(FeedFormat feed) {
        assertThat(Stories.faults(story -> {
                    Document page = parse(feed.render(Pages.of(story.publication(), story.article())));
                    return Stream.of("link", "atom:link")
                            .map(page::getElementsByTagName)
                            .flatMap(FeedValidatorRulesTest::elements)
                            .filter(link -> link.hasAttribute("title")
                                    && link.getAttribute("title").isBlank())
                            .map(link -> link.getAttribute("href"))
                            .collect(Collectors.joining("; "));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void aGroupHasAlternativesAndEveryFileALength(FeedFormat feed) {
        assertThat(Stories.faults(story -> {
                    Document page = parse(feed.render(Pages.of(story.publication(), story.article())));
                    Stream<String> groups = elements(page.getElementsByTagName("media:group"))
                            .filter(group ->
                                    group.getElementsByTagName("media:content").getLength() < 2)
                            .map(group -> "a group of one");
                    Stream<String> files = Stream.of("media:content", "enclosure")
                            .map(page::getElementsByTagName)
                            .flatMap(FeedValidatorRulesTest::elements)
                            .filter(file -> !(file.getAttribute("length") + file.getAttribute("fileSize"))
                                    .matches("[1-9][0-9]*"))
                            .map(file -> file.getAttribute("url"));
                    return Stream.concat(groups, files).collect(Collectors.joining("; "));
                }))
                .isEmpty();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void anEmptyFeedWasUpdatedWhenTheEditionBegan(FeedFormat feed) {
        Document page = parse(feed.render(Pages.empty()));

        assertThat(page.getDocumentElement().getTextContent()).doesNotContain("1970");
        assertThat(elements(page.getElementsByTagName("updated")).map(Element::getTextContent))
                .allMatch(Pages.BEGAN.toString()::equals);
    }
}
