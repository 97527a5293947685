package org.copydesk.feed.newsml;

import jakarta.inject.Singleton;
import java.util.Map;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.xml.Attributes;
import org.copydesk.feed.xml.Xml;
import org.copydesk.platform.contract.Renders;

/**
 * A newsMessage of NewsML-G2. It counts as sent when something of it changed last, so that the same edition is the same
 * message.
 */
@Singleton
@Renders(
        as = "newsml",
        in = {"application/vnd.iptc.g2.newsmessage+xml", "application/xml"})
public class NewsMessage implements FeedFormat {
    @Override
    public String title() {
        return "NewsML-G2 2.35 newsMessage";
    }

    @Override
    public String render(FeedPage page) {
        return Xml.document("newsMessage", NewsItem.NAMESPACE, Map.of(), Attributes.NONE, message -> {
            message.element("header", header -> header(header, page));
            message.element("itemSet", items -> items(items, page));
        });
    }

    private static void header(Xml header, FeedPage page) {
        header.text("sent", page.updated());
        header.empty("catalogRef", Attributes.of("href", NewsItem.CATALOG));
        header.text("sender", page.publication().siteUrl());
        header.text("transmitId", page.links().self());
        header.text("origin", page.publication().name());
        if (page.links().next() != null) {
            header.empty(
                    "headerExtProperty",
                    Attributes.of("reluri", "http://www.iana.org/assignments/relation/next")
                            .and("uri", page.links().next()));
        }
    }

    private static void items(Xml items, FeedPage page) {
        page.stories().forEach(story -> NewsItem.write(items, story));
        page.withdrawn().forEach(article -> NewsItem.write(items, article, page.publication()));
        if (page.stories().isEmpty() && page.withdrawn().isEmpty()) {
            nothing(items, page);
        }
    }

    /** An item set may not be empty: a package without items says that there are none. */
    private static void nothing(Xml items, FeedPage page) {
        Attributes identity =
                NewsItem.attributes(page.links().self(), 1, page.publication().language());
        items.element("packageItem", identity, item -> {
            item.empty("catalogRef", Attributes.of("href", NewsItem.CATALOG));
            item.element("itemMeta", meta -> {
                meta.empty("itemClass", Attributes.of("qcode", "ninat:composite"));
                meta.element(
                        "provider",
                        Attributes.of("uri", page.publication().siteUrl()),
                        provider ->
                                Words.line(provider, "name", page.publication().name()));
                meta.text("versionCreated", page.updated());
            });
            item.element(
                    "groupSet",
                    Attributes.of("root", "root"),
                    set -> set.empty("group", Attributes.of("id", "root").and("roleuri", "urn:copydesk:empty-page")));
        });
    }
}
