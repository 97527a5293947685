package org.copydesk.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.feed.FeedIndex.Offer;
import org.copydesk.feed.rights.Rsl;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;

/** Builds the index of feeds and formats. */
@Singleton
class FormatIndex {
    private static final String XML = "application/xml";

    private final Publication publication;
    private final FeedFormats feeds;
    private final ArticleFormats articles;
    private final FeedHub hub;
    private final PublicationConfig config;
    private final ObjectMapper mapper;

    FormatIndex(
            Publication publication,
            FeedFormats feeds,
            ArticleFormats articles,
            FeedHub hub,
            PublicationConfig config,
            ObjectMapper mapper) {
        this.publication = publication;
        this.config = config;
        this.feeds = feeds;
        this.articles = articles;
        this.hub = hub;
        this.mapper = mapper;
    }

    Representation answer() {
        FeedIndex index = index();
        Representation answer = Representation.json(written(index), Subjects.none());
        for (Offer feed : index.feeds()) {
            answer = answer.link("alternate", feed.href(), feed.mediaType());
        }
        return answer;
    }

    private String written(Object index) {
        try {
            return mapper.writeValueAsString(index);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An index has no value that JSON can't hold", impossible);
        }
    }

    /** What a frontend must know of the publication. */
    Representation publication() {
        PublicationView view = new PublicationView(
                publication.name(),
                publication.description(),
                publication.language(),
                config.timeZone().getId(),
                publication.baseUrl(),
                publication.siteUrl(),
                config.articleUrl().orElse(publication.articleAddress("") + "{slug}"),
                publication.logoUrl(),
                feeds.all().stream().map(this::offer).toList());
        return Representation.json(written(view), Subjects.none());
    }

    private FeedIndex index() {
        return new FeedIndex(
                publication.name(),
                publication.language(),
                publication.siteUrl(),
                feeds.all().stream().map(this::offer).toList(),
                articles.all().stream().map(this::offer).toList(),
                List.of(
                        new Offer(
                                "The last two days, with Google's news extension", at("/sitemaps/news.xml"), XML, null),
                        new Offer("Everything, by month", at("/sitemaps/index.xml"), XML, null)),
                rights(),
                hub.address().orElse(null));
    }

    private String at(String path) {
        return publication.address(path);
    }

    private Offer offer(FeedFormat format) {
        return new Offer(format.title(), at(FeedFormats.pathOf(format)), format.mediaType(), null);
    }

    private Offer offer(ArticleFormat format) {
        String version = format.version().map(number -> "?version=" + number).orElse("");
        return new Offer(
                format.title(),
                at("/v1/articles/{id}." + format.suffix() + version),
                format.mediaType(),
                format.version().orElse(null));
    }

    private List<Offer> rights() {
        Optional<MiningTerms> said = MiningTerms.of(publication.rights().dataMining());
        return said.isEmpty()
                ? List.of()
                : List.of(
                        new Offer("Really Simple Licensing 1.0", at("/license.xml"), Rsl.MEDIA_TYPE, "1.0"),
                        new Offer(
                                "TDM Reservation Protocol", at("/.well-known/tdmrep.json"), "application/json", null));
    }
}
