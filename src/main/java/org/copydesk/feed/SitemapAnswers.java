package org.copydesk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.delivery.negotiation.Accepted;
import org.copydesk.edition.ArchiveRepository;
import org.copydesk.edition.ArticleFilter;
import org.copydesk.edition.ArticleFilter.Period;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.relation.ArticleLinks;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.feed.sitemap.Sitemaps;
import org.copydesk.feed.sitemap.Span;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.platform.problem.ProblemException;

/** Builds sitemaps. */
@ApplicationScoped
class SitemapAnswers {
    /** Google's news sitemaps hold the articles of the last two days, and at most a thousand. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final int MOST_NEWS = 1_000;

    /** The protocol allows 50,000 addresses in a file; smaller ones are put together faster. */
    private static final int MOST_IN_FILE = 10_000;

    private static final int MOST_IN_ONE_SECOND = 50_000;
    private static final List<String> MEDIA_TYPES = List.of("application/xml");

    private final EditionRepository edition;
    private final ArchiveRepository archive;
    private final Publication publication;
    private final Clock clock;
    private final ArticleLinks around;

    SitemapAnswers(
            EditionRepository edition,
            ArchiveRepository archive,
            Publication publication,
            Clock clock,
            ArticleLinks around) {
        this.edition = edition;
        this.archive = archive;
        this.publication = publication;
        this.clock = clock;
        this.around = around;
    }

    Representation news(Accepted accepted) {
        String mediaType = accepted.oneOf(MEDIA_TYPES);
        Period lastDays = Period.publishedAfter(clock.instant().minus(NEWS));
        ArticleFilter lately = ArticleFilter.of(lastDays);
        List<PublishedArticle> articles = around.onArticles(
                edition.snapshots(lately, null, MOST_NEWS, false, Audience.everything())
                        .rows(),
                Audience.everything());
        Subjects subjects = Subjects.list("articles");
        articles.forEach(article -> subjects.article(article.id(), article.terms()));
        List<Story> stories = articles.stream()
                .map(article -> new Story(article, publication))
                .toList();
        stories.forEach(story -> story.linked().forEach(link -> subjects.article(link.id())));
        Representation answer = answer(Sitemaps.news(stories, publication), mediaType, subjects);
        return articles.isEmpty()
                ? answer
                : answer.until(articles.get(articles.size() - 1).publishedAt().plus(NEWS));
    }

    Representation index(Accepted accepted) {
        String mediaType = accepted.oneOf(MEDIA_TYPES);
        List<Sitemaps.Entry> entries = new ArrayList<>();
        Optional<Instant> next = archive.firstPublishedFrom(Instant.EPOCH.minus(Duration.ofDays(730_000)));
        while (next.isPresent()) {
            Span month = Span.monthOf(next.get());
            add(entries, month);
            next = archive.firstPublishedFrom(month.to());
        }
        if (entries.isEmpty()) {
            // An index must name something.
            entries.add(entry("news", null));
        }
        return answer(Sitemaps.index(entries), mediaType, Subjects.list("articles"));
    }

    private Sitemaps.Entry entry(String name, Instant lastModified) {
        return new Sitemaps.Entry(publication.siteAddress("/sitemaps/" + name + ".xml"), lastModified);
    }

    /** Names the span, or its parts if it holds more than a file should. */
    private void add(List<Sitemaps.Entry> entries, Span span) {
        ArchiveRepository.Count count = archive.countBetween(span.from(), span.to());
        if (count.articles() <= MOST_IN_FILE || !span.isDivisible()) {
            entries.add(entry(span.name(), count.updatedAt()));
            return;
        }
        Optional<Instant> next = archive.firstPublishedFrom(span.from());
        while (next.isPresent() && next.get().isBefore(span.to())) {
            Span part = span.partWith(next.get());
            add(entries, part);
            next = archive.firstPublishedFrom(part.to());
        }
    }

    /** @throws ProblemException 404 for what names no span of time, and for one in which nothing was published */
    Representation archive(String name, Accepted accepted) {
        String mediaType = accepted.oneOf(MEDIA_TYPES);
        Span span = Span.parse(name).orElseThrow(() -> ProblemException.notFound("sitemap", name));
        var articles = archive.publishedBetween(span.from(), span.to(), MOST_IN_ONE_SECOND);
        if (articles.isEmpty()) {
            throw ProblemException.notFound("sitemap", name);
        }
        return answer(Sitemaps.archive(articles, publication), mediaType, Subjects.list("articles"));
    }

    private static Representation answer(String xml, String mediaType, Subjects subjects) {
        return Representation.of(xml.getBytes(StandardCharsets.UTF_8), mediaType, subjects);
    }
}
