package org.copydesk.feed;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.copydesk.delivery.answer.AlternateLinks;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.edition.ArticleFilter;
import org.copydesk.edition.rendering.ArticleRow;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.platform.text.Slugs;

/** Adds links to the other formats to JSON answers. */
@Singleton
class FormatLinks implements AlternateLinks {
    private final ArticleFormats articles;
    private final FeedFormats feeds;
    private final MachineTerms terms;

    FormatLinks(ArticleFormats articles, FeedFormats feeds, MachineTerms terms) {
        this.articles = articles;
        this.feeds = feeds;
        this.terms = terms;
    }

    @Override
    public Map<String, String> ofPublication() {
        return terms.ofPublication();
    }

    @Override
    public Representation onArticle(Representation json, String idOrSlug, ArticleRow shown) {
        String address = "/v1/articles/" + Slugs.inPath(idOrSlug);
        Representation announced = json;
        for (ArticleFormat format : articles.usual()) {
            // A licence is no other form of the article; it has a link of its own, where there is one.
            if (!format.mediaType().equals(Rsl.MEDIA_TYPE)) {
                announced = announced.link("alternate", address + "." + format.suffix(), plain(format));
            }
        }
        return terms.on(announced, shown.dataMining(), address);
    }

    private static String plain(ArticleFormat format) {
        return format.mediaType().split(";", 2)[0];
    }

    @Override
    public Representation onList(Representation json, List<ArticleRow> shown) {
        return terms.on(json, shown.stream().map(ArticleRow::dataMining).toList());
    }

    @Override
    public Representation withFeeds(Representation json, ArticleFilter filter, int limit) {
        String query = FeedList.query(filter, FeedList.FULL, limit, null);
        Representation announced = json;
        for (FeedFormat feed : feeds.all()) {
            announced = announced.link("alternate", FeedFormats.pathOf(feed) + query, feed.mediaType());
        }
        return announced;
    }
}
