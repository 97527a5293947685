package org.copydesk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.delivery.negotiation.Accepted;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.TombstoneRepository;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.relation.ArticleLinks;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.WithdrawnArticle;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.feed.story.FeedPage;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.paging.RowPosition;
import org.copydesk.platform.paging.Slice;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Builds feeds: a page of the edition in one of the formats. */
@ApplicationScoped
class FeedAnswers {
    /** Those who read a feed more seldom than this many withdrawals come about will miss some. */
    private static final int MOST_WITHDRAWN = 100;

    private final EditionRepository edition;
    private final FrontFeed fronts;
    private final TombstoneRepository tombstones;
    private final CursorCodec cursors;
    private final Publication publication;
    private final MachineTerms terms;
    private final FeedHub hub;
    private final FeedFormats formats;
    private final ArticleLinks around;

    FeedAnswers(
            EditionRepository edition,
            FrontFeed fronts,
            TombstoneRepository tombstones,
            CursorCodec cursors,
            Publication publication,
            MachineTerms terms,
            FeedHub hub,
            FeedFormats formats,
            ArticleLinks around) {
        this.edition = edition;
        this.fronts = fronts;
        this.tombstones = tombstones;
        this.cursors = cursors;
        this.publication = publication;
        this.terms = terms;
        this.hub = hub;
        this.formats = formats;
        this.around = around;
    }

    /**
     * @throws ProblemException 404 for a feed that there is not, with the names of those that there are; 406 with all that
     *     is offered
     */
    Representation feed(String name, FeedList asked, Accepted accepted, Share share) {
        FeedFormat format = formats.named(name)
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.NOT_FOUND, "There is no feed \"" + name + "\". There are " + names() + "."));
        String mediaType = accepted.bestOrUsualOf(format.mediaTypes()).orElseThrow(() -> noneOf(format));
        FeedPage page = page(FeedFormats.pathOf(format), asked, share);
        byte[] bytes = format.render(page).getBytes(StandardCharsets.UTF_8);
        Representation answer = Representation.of(bytes, mediaType, subjects(page, asked))
                .empty(page.stories().isEmpty() && page.withdrawn().isEmpty())
                .varyingBy("Accept")
                .link("self", page.links().self(), format.mediaType())
                .link("first", relative(page.links().first()), format.mediaType())
                .link("hub", page.links().hub());
        Representation linked = page.links().next() == null
                ? answer
                : answer.link("next", relative(page.links().next()), format.mediaType());
        return terms.on(
                linked,
                page.stories().stream()
                        .map(story -> story.rights().dataMining())
                        .toList());
    }

    private ProblemException noneOf(FeedFormat format) {
        String types = String.join(", ", format.mediaTypes());
        return new ProblemException(
                        ErrorCode.NOT_ACCEPTABLE,
                        FeedFormats.pathOf(format) + " answers with " + types
                                + ". Other feeds answer with other types.")
                .with(
                        "offered",
                        formats.all().stream()
                                .map(one -> Map.of(
                                        "title",
                                        one.title(),
                                        "mediaType",
                                        one.mediaType(),
                                        "href",
                                        FeedFormats.pathOf(one)))
                                .toList());
    }

    private String names() {
        return formats.all().stream().map(FeedFormat::name).collect(Collectors.joining(", "));
    }

    private FeedPage page(String path, FeedList asked, Share share) {
        boolean inFull = asked.content.equals(FeedList.FULL);
        boolean ofFront = asked.isOfFront();
        Slice<PublishedArticle> articles = ofFront
                ? new Slice<>(fronts.articles(asked, share), false)
                : edition.snapshots(
                        asked.filter(),
                        asked.after(cursors, asked.scope(), RowPosition::parse),
                        asked.limit,
                        share.fullText(),
                        share.audience());
        Page<PublishedArticle> page = asked.page(
                cursors, asked.scope(), articles, article -> new RowPosition(article.publishedAt(), article.id()));
        List<WithdrawnArticle> withdrawn = asked.cursor == null && !ofFront
                ? tombstones.withdrawn(asked.filter(), MOST_WITHDRAWN, share.audience())
                : List.of();
        String next = page.page().next();
        FeedPage.Links links = new FeedPage.Links(
                publication.address(path + asked.query(asked.cursor)),
                publication.address(path + asked.query(null)),
                next == null ? null : publication.address(path + asked.query(next)),
                next,
                hub(asked, share));
        List<PublishedArticle> shown = around.onArticles(share.handOutWhole(page.data()), share.audience());
        List<Story> stories = shown.stream()
                .map(article -> new Story(article.withoutEmbargo(), publication))
                .map(story -> inFull ? story : story.inShort())
                .toList();
        Instant began = stories.isEmpty() && withdrawn.isEmpty() ? edition.beganAt() : null;
        return new FeedPage(publication, stories, withdrawn, asked.languageRange(), asked.limit, links, began);
    }

    /** It tells of what the public sees, and of first pages. */
    private String hub(FeedList asked, Share share) {
        return asked.cursor == null && share.equals(Share.whole())
                ? hub.address().orElse(null)
                : null;
    }

    private static Subjects subjects(FeedPage page, FeedList asked) {
        Subjects subjects = Subjects.list("articles");
        if (asked.front != null) {
            subjects.front(asked.front);
        }
        page.stories()
                .forEach(story ->
                        subjects.article(story.article().id(), story.article().terms()));
        page.stories().forEach(story -> story.linked().forEach(link -> subjects.article(link.id())));
        page.withdrawn().forEach(article -> subjects.article(article.id()));
        return subjects;
    }

    private String relative(String address) {
        return address.substring(publication.baseUrl().length());
    }
}
