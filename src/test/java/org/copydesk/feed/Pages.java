package org.copydesk.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;

/** Pages of feeds for tests. */
public final class Pages {
    public static final WithdrawnArticle WITHDRAWN =
            new WithdrawnArticle(new UUID(1, 2), 4, 0, Instant.parse("2026-04-01T00:00:00Z"), false);
    public static final WithdrawnArticle KILLED =
            new WithdrawnArticle(new UUID(1, 3), 1, 0, Instant.parse("2026-04-02T00:00:00Z"), true);
    public static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05Z");
    private static final String SELF = "https://api.packet.example/feeds/x?tag=a&limit=2";

    private Pages() {}

    /** A first page with one behind it. */
    public static FeedPage of(Publication publication, PublishedArticle... articles) {
        return page(publication, List.of(articles), List.of(), SELF + "&cursor=c1");
    }

    /** A page that also tells what was withdrawn. */
    public static FeedPage withWithdrawn(Publication publication, PublishedArticle... articles) {
        return page(publication, List.of(articles), List.of(KILLED, WITHDRAWN), null);
    }

    public static FeedPage empty() {
        return page(Stories.PACKET, List.of(), List.of(), null);
    }

    private static FeedPage page(
            Publication publication, List<PublishedArticle> articles, List<WithdrawnArticle> withdrawn, String next) {
        return new FeedPage(
                publication,
                articles.stream()
                        .map(article -> new Story(article, publication))
                        .toList(),
                withdrawn,
                null,
                20,
                new FeedPage.Links(SELF, SELF, next, next == null ? null : "c1", null),
                BEGAN);
    }
}
