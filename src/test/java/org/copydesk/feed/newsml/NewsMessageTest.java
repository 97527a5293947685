package org.copydesk.feed.newsml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.feed.XmlDocuments.parse;
import static org.copydesk.feed.XmlDocuments.values;

import javax.xml.validation.Schema;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.feed.Pages;
import org.copydesk.feed.Stories;
import org.copydesk.feed.XmlDocuments;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.story.Story;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class NewsMessageTest {
    private static final NewsMessage NEWS_MESSAGE = new NewsMessage();

    @Test
    void aPageIsValidWhateverItHolds() {
        Schema schema = XmlDocuments.newsMl();
        PublishedArticle[] articles = Stories.generated(60).toArray(PublishedArticle[]::new);

        assertThat(XmlDocuments.faults(schema, NEWS_MESSAGE.render(Pages.of(Stories.RESERVED, articles))))
                .isEmpty();
        assertThat(XmlDocuments.faults(
                        schema, NEWS_MESSAGE.render(Pages.withWithdrawn(Stories.PACKET, Stories.hostile()))))
                .isEmpty();
        assertThat(XmlDocuments.faults(schema, NEWS_MESSAGE.render(Pages.empty())))
                .isEmpty();
    }

    @Test
    void itHoldsTheItemsOfThePageAndWhatWasWithdrawn() {
        FeedPage page = Pages.withWithdrawn(Stories.PACKET, Stories.complete(), Stories.bare());
        Document message = parse(NEWS_MESSAGE.render(page));

        assertThat(values(message, "//nar:itemSet/nar:newsItem/@guid"))
                .containsExactly(
                        page.stories().get(0).id(),
                        page.stories().get(1).id(),
                        "urn:uuid:" + Pages.KILLED.id(),
                        "urn:uuid:" + Pages.WITHDRAWN.id());
        assertThat(values(message, "//nar:pubStatus/@qcode"))
                .containsExactly("stat:usable", "stat:usable", "stat:canceled", "stat:canceled");
        assertThat(values(message, "//nar:header/nar:sent")).containsExactly("2026-04-02T00:00:00Z");
        assertThat(values(message, "//nar:header/nar:transmitId"))
                .containsExactly(page.links().self());
    }

    @Test
    void itNamesTheNextPage() {
        Document message = parse(NEWS_MESSAGE.render(Pages.of(Stories.PACKET, Stories.bare())));

        assertThat(values(message, "//nar:headerExtProperty/@uri"))
                .containsExactly("https://api.packet.example/feeds/x?tag=a&limit=2&cursor=c1");
    }

    @Test
    void anItemInAMessageIsTheItemAlone() {
        Story story = new Story(Stories.complete(), Stories.PACKET);
        String alone = new NewsItem().render(story);

        assertThat(NEWS_MESSAGE.render(Pages.of(Stories.PACKET, Stories.complete())))
                .contains(alone.substring(alone.indexOf("<catalogRef")));
    }
}
