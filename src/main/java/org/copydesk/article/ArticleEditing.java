package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.article.manuscript.BodyPictures;
import org.copydesk.article.manuscript.Credit;
import org.copydesk.article.manuscript.FigureCaptions;
import org.copydesk.article.manuscript.Manuscript;
import org.copydesk.article.manuscript.ManuscriptParser;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.ArticleRequest.CreditRequest;
import org.copydesk.body.Body;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionView;
import org.copydesk.media.Captions;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.Tags;

/** Writes what a request says into an article: names become ids, the body becomes blocks, and all is checked. */
@ApplicationScoped
class ArticleEditing {
    private final Tags tags;
    private final Bylines bylines;
    private final Captions captions;
    private final ManuscriptParser reading;
    private final SlugChoice slugs;
    private final RelationChoice relations;
    private final Expiry expiry;
    private final PublicationConfig publication;
    private final Clock clock;

    ArticleEditing(
            Tags tags,
            Bylines bylines,
            Captions captions,
            ManuscriptParser reading,
            SlugChoice slugs,
            RelationChoice relations,
            Expiry expiry,
            PublicationConfig publication,
            Clock clock) {
        this.tags = tags;
        this.bylines = bylines;
        this.captions = captions;
        this.reading = reading;
        this.slugs = slugs;
        this.relations = relations;
        this.expiry = expiry;
        this.publication = publication;
        this.clock = clock;
    }

    /**
     * Replaces the article's content, but for its captions, which {@link #replaceCaptions} writes once the article
     * itself is stored.
     *
     * @param pictures those that its body names by their addresses
     * @return the captions to write: those of the request, and those that the figures of its body bring along
     * @throws ProblemException 422 for what is not valid, 409 for a slug that is taken or a state that allows no change
     */
    FigureCaptions write(Article article, ArticleRequest request, BodyPictures pictures) {
        List<BylineView> credited = bylines.named(
                request.bylines().stream().map(CreditRequest::slug).toList(), i -> "/bylines/" + i + "/slug");
        ArticleRequest own = request.without(isOwnUrl(article, request), isMadeLine(request, credited));
        FigureCaptions written = new FigureCaptions(
                request.captions(),
                () -> captions.of(article.id()).stream().map(CaptionRequest::of).toList(),
                pictures);
        Manuscript text = reading.manuscript(own, ManuscriptParser.body(own, written), section(own.section()));
        Manuscript manuscript = text.with(relations.of(article, text.language(), request));
        List<UUID> tagIds = relations.tagged(tags.named(request.tags(), i -> "/tags/" + i), request.series());
        article.write(manuscript, tagIds, credits(request.bylines(), credited));
        article.printedAt(request.publishedAt());
        article.embargo(request.embargoUntil(), clock.instant());
        expiry.set(article, request.expireAt());
        slugs.settle(article, request.slug(), manuscript.headline());
        return written;
    }

    /**
     * Writes the article's captions.
     *
     * @param isRestored whether captions that were removed since may come back under their ids
     * @throws ProblemException 422 if an id is not of one of the article's captions, or the body shows another one
     */
    void replaceCaptions(Article article, FigureCaptions wanted, boolean isRestored) {
        List<CaptionView> written = isRestored
                ? captions.restore(article.id(), wanted.all())
                : captions.replace(article.id(), wanted.all(), wanted.created());
        Set<UUID> ids = written.stream().map(CaptionView::id).collect(Collectors.toSet());
        Body body = article.manuscript().body();
        body.imageCaptionIds().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw ProblemException.invalid(
                    "/body/content",
                    "unknown-caption",
                    "The body has an image with caption " + id + ", which is not among the article's captions.");
        });
    }

    private UUID section(String slug) {
        if (slug == null) {
            return null;
        }
        return tags.section(slug, "/section")
                .map(TagView::id)
                .orElseThrow(() -> ProblemException.invalid(
                        "/section",
                        "unknown-section",
                        "There is no tag of kind section \"" + slug + "\"; create it with POST /v1/desk/tags first."));
    }

    /** Whether the request names the address that the article has by itself, as answers show it. */
    private boolean isOwnUrl(Article article, ArticleRequest request) {
        return article.slug() != null && publication.urlOf(article.slug()).equals(request.url());
    }

    /** Whether the line is the one that is made of the bylines, as answers show it. */
    private static boolean isMadeLine(ArticleRequest request, List<BylineView> credited) {
        return request.byline() != null
                && request.byline()
                        .equals(PublishedByline.line(credited.stream()
                                .map(byline -> ArticleReferences.byline(byline, null))
                                .toList()));
    }

    private static List<Credit> credits(List<CreditRequest> requested, List<BylineView> known) {
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < requested.size(); i++) {
            BylineView byline = known.get(i);
            if (credits.stream().anyMatch(credit -> credit.bylineId().equals(byline.id()))) {
                throw ProblemException.invalid(
                        "/bylines/" + i + "/slug", "twice", "This byline stands in the list already; name it once.");
            }
            String role = ManuscriptParser.line(requested.get(i).role());
            credits.add(new Credit(byline.id(), Objects.equals(role, byline.role()) ? null : role));
        }
        return credits;
    }
}
