package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.article.ArticleRequest.BodyRequest;
import org.copydesk.article.ArticleRequest.CreditRequest;
import org.copydesk.byline.BylineView;
import org.copydesk.byline.Bylines;
import org.copydesk.edition.PublicationConfig;
import org.copydesk.media.CaptionView;
import org.copydesk.media.Captions;
import org.copydesk.platform.body.Bodies;
import org.copydesk.platform.body.Body;
import org.copydesk.platform.body.InvalidBodyException;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.PlainText;
import org.copydesk.tag.TagKind;
import org.copydesk.tag.TagView;
import org.copydesk.tag.Tags;

/** Writes what a request says into an article: names become ids, the body becomes blocks, and all is checked. */
@ApplicationScoped
class ArticleEditing {
    private final Tags tags;
    private final Bylines bylines;
    private final Captions captions;
    private final PublicationConfig publication;
    private final SlugChoice slugs;
    private final Clock clock;

    ArticleEditing(
            Tags tags,
            Bylines bylines,
            Captions captions,
            PublicationConfig publication,
            SlugChoice slugs,
            Clock clock) {
        this.tags = tags;
        this.bylines = bylines;
        this.captions = captions;
        this.publication = publication;
        this.slugs = slugs;
        this.clock = clock;
    }

    /**
     * Replaces the article's content, its captions but for those, which {@link #replaceCaptions} writes once the article
     * itself is stored.
     *
     * @param approvalLapses whether what was approved must be approved again after this
     * @throws ProblemException 422 for what is not valid, 409 for a slug that is taken or a state that allows no change
     */
    void write(Article article, ArticleRequest request, boolean approvalLapses, String by) {
        Manuscript manuscript = manuscript(request);
        List<UUID> tagIds =
                tags.named(request.tags(), "/tags").stream().map(TagView::id).toList();
        article.write(manuscript, tagIds, credits(request.bylines()), approvalLapses, by, clock.instant());
        article.printedAt(request.publishedAt());
        article.embargo(request.embargoUntil(), clock.instant());
        slugs.settle(article, request.slug(), manuscript.headline());
    }

    /**
     * Writes the article's captions.
     *
     * @param isRestored whether captions that were removed since may come back under their ids
     * @throws ProblemException 422 if an id is not of one of the article's captions, or the body shows another one
     */
    void replaceCaptions(Article article, ArticleRequest request, boolean isRestored) {
        List<CaptionView> written = isRestored
                ? captions.restore(article.id(), request.captions())
                : captions.replace(article.id(), request.captions());
        Set<UUID> ids = written.stream().map(CaptionView::id).collect(Collectors.toSet());
        Body body = Bodies.fromJson(article.manuscript().body());
        body.imageCaptionIds().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw ProblemException.invalid(
                    "/body/content",
                    "unknown-caption",
                    "The body has an image with caption " + id + ", which is not among the article's captions.");
        });
    }

    private Manuscript manuscript(ArticleRequest request) {
        Body body = body(request.body());
        return new Manuscript(
                language(request.language()),
                headline(request.headline()),
                line(request.standfirst()),
                line(request.slugline()),
                line(request.byline()),
                section(request.section()),
                line(request.dateline()),
                body.toJson(),
                body.wordCount(),
                request.editorialNote(),
                request.source(),
                request.rights(),
                request.urgency(),
                request.url());
    }

    private static String headline(String headline) {
        if (PlainText.isBlank(headline)) {
            throw ProblemException.invalid("/headline", "not-blank", "headline must have something to read.");
        }
        return PlainText.singleLine(headline);
    }

    private static String line(String text) {
        return text == null || PlainText.isBlank(text) ? null : PlainText.singleLine(text);
    }

    private String language(String tag) {
        try {
            String given = tag == null ? publication.language() : tag;
            return new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
        } catch (IllformedLocaleException illFormed) {
            throw ProblemException.invalid("/language", "pattern", "language must be a language tag by BCP 47.");
        }
    }

    private UUID section(String slug) {
        if (slug == null) {
            return null;
        }
        Optional<TagView> section = tags.find(slug, "/section").filter(tag -> tag.kind() == TagKind.SECTION);
        return section.map(TagView::id)
                .orElseThrow(() -> ProblemException.invalid(
                        "/section",
                        "unknown-section",
                        "There is no tag of kind section \"" + slug + "\"; create it with POST /v1/desk/tags first."));
    }

    private List<Credit> credits(List<CreditRequest> requested) {
        List<BylineView> known =
                bylines.named(requested.stream().map(CreditRequest::slug).toList(), i -> "/bylines/" + i + "/slug");
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < requested.size(); i++) {
            BylineView byline = known.get(i);
            if (credits.stream().anyMatch(credit -> credit.bylineId().equals(byline.id()))) {
                throw ProblemException.invalid(
                        "/bylines/" + i + "/slug", "twice", "This byline stands in the list already; name it once.");
            }
            credits.add(new Credit(byline.id(), line(requested.get(i).role())));
        }
        return credits;
    }

    private static Body body(BodyRequest request) {
        if (request == null) {
            return Body.EMPTY;
        }
        try {
            return Bodies.read(request.format(), request.content());
        } catch (InvalidBodyException invalid) {
            throw ProblemException.invalid("/body/content" + invalid.pointer(), invalid.code(), invalid.detail());
        }
    }
}
