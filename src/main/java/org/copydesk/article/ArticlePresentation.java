package org.copydesk.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.article.ArticleRequest.BodyRequest;
import org.copydesk.body.BodyFormat;
import org.copydesk.edition.ArticleRenderer;
import org.copydesk.edition.PublicationConfig;
import org.copydesk.edition.PublishedArticle;
import org.copydesk.edition.PublishedArticle.PublishedBody;
import org.copydesk.edition.PublishedCaption;
import org.copydesk.edition.PublishedTag;
import org.copydesk.edition.PublishedVersion;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionView;
import org.copydesk.media.Captions;
import org.copydesk.platform.request.RequestMemory;
import org.copydesk.platform.storage.StoredJson;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.Tags;

/** Shows articles: to the desk as they stand, and to the edition as the snapshot of a version. */
@ApplicationScoped
class ArticlePresentation {
    /** How many times the length of its body an article takes that is shown, or changed. */
    private static final long COPIES = 30;

    private final Tags tags;
    private final Bylines bylines;
    private final Captions captions;
    private final ArticleLocks locks;
    private final PublicationConfig publication;
    private final ArticleRenderer renderer;
    private final ObjectMapper mapper;
    private final RequestMemory memory;

    ArticlePresentation(
            Tags tags,
            Bylines bylines,
            Captions captions,
            ArticleLocks locks,
            PublicationConfig publication,
            ArticleRenderer renderer,
            ObjectMapper mapper,
            RequestMemory memory) {
        this.tags = tags;
        this.bylines = bylines;
        this.captions = captions;
        this.locks = locks;
        this.publication = publication;
        this.renderer = renderer;
        this.mapper = mapper;
        this.memory = memory;
    }

    /** Reads what articles refer to. */
    ArticleReferences references(Collection<Article> articles) {
        List<UUID> tagIds = articles.stream()
                .flatMap(article -> Stream.concat(
                        article.tagIds().stream(),
                        Stream.ofNullable(article.manuscript().sectionId())))
                .distinct()
                .toList();
        List<UUID> bylineIds = articles.stream()
                .flatMap(article -> article.credits().stream())
                .map(Credit::bylineId)
                .distinct()
                .toList();
        List<UUID> articleIds = articles.stream().map(Article::id).toList();
        return new ArticleReferences(tags.byIds(tagIds), bylines.byIds(bylineIds), captions.of(articleIds));
    }

    /** The article as the desk sees it. */
    ArticleView view(Article article) {
        memory.reserve(COPIES * article.manuscript().body().toJson().length());
        LockView lock = locks.of(List.of(article.id())).get(article.id());
        return view(
                article,
                references(List.of(article)),
                PublishedBody.of(article.manuscript().body()),
                lock);
    }

    /** The same for a list, without bodies. */
    List<ArticleView> views(List<Article> articles) {
        ArticleReferences references = references(articles);
        Map<UUID, LockView> held = locks.of(articles.stream().map(Article::id).toList());
        return articles.stream()
                .map(article -> view(article, references, null, held.get(article.id())))
                .toList();
    }

    private ArticleView view(Article article, ArticleReferences references, PublishedBody body, LockView lock) {
        Manuscript manuscript = article.manuscript();
        return new ArticleView(
                article.id(),
                article.state(),
                article.version(),
                article.slug(),
                url(article),
                manuscript.language(),
                manuscript.headline(),
                manuscript.standfirst(),
                manuscript.slugline(),
                manuscript.bylineLine(),
                references.bylinesOf(article),
                references.sectionOf(article),
                references.tagsOf(article),
                manuscript.dateline(),
                article.publishedAt(),
                article.updatedAt(),
                manuscript.wordCount(),
                references.captionsOf(article),
                body,
                corrections(article),
                manuscript.rightsOrUnstated().settled(),
                manuscript.sourceOrUnknown(),
                manuscript.urgency(),
                manuscript.editorialNote(),
                manuscript.canonicalUrl(),
                article.revision(),
                article.isChanged(),
                article.publishAt(),
                article.embargoUntil(),
                article.approvedBy(),
                article.createdAt(),
                article.createdBy(),
                article.changedAt(),
                article.changedBy(),
                lock,
                article.etag());
    }

    private String url(Article article) {
        return Objects.requireNonNullElseGet(
                article.manuscript().canonicalUrl(), () -> publication.urlOf(article.slug()));
    }

    private static List<PublishedArticle.Correction> corrections(Article article) {
        return article.corrections().stream()
                .map(note -> new PublishedArticle.Correction(note.at(), note.version(), note.note()))
                .toList();
    }

    /** The article's body, as the edition keeps it. */
    StoredJson renderBody(Article article) {
        return renderer.renderBody(article.manuscript().body());
    }

    /** Versions of articles, each with everything that it needs copied in. */
    List<PublishedVersion> published(List<ArticleVersion> versions) {
        ArticleReferences references =
                references(versions.stream().map(ArticleVersion::article).toList());
        return versions.stream()
                .map(version -> new PublishedVersion(
                        renderer.render(snapshot(version.article(), references), version.body()),
                        version.earlierSlugs(),
                        version.kind(),
                        version.note()))
                .toList();
    }

    private PublishedArticle snapshot(Article article, ArticleReferences references) {
        return snapshot(article, article.version(), article.publishedAt(), article.updatedAt(), references, null);
    }

    /** The article as it stands, as the version and with the times given. */
    PublishedArticle snapshot(Article article, int version, Instant publishedAt, Instant updatedAt) {
        return snapshot(
                article,
                version,
                publishedAt,
                updatedAt,
                references(List.of(article)),
                PublishedBody.of(article.manuscript().body()));
    }

    private PublishedArticle snapshot(
            Article article,
            int version,
            Instant publishedAt,
            Instant updatedAt,
            ArticleReferences references,
            PublishedBody body) {
        Manuscript manuscript = article.manuscript();
        return new PublishedArticle(
                article.id(),
                version,
                article.slug(),
                url(article),
                manuscript.language(),
                manuscript.headline(),
                manuscript.standfirst(),
                manuscript.slugline(),
                manuscript.bylineLine(),
                references.bylinesOf(article),
                references.sectionOf(article),
                references.tagsOf(article),
                manuscript.dateline(),
                publishedAt,
                updatedAt,
                manuscript.wordCount(),
                references.captionsOf(article).stream()
                        .map(ArticlePresentation::published)
                        .toList(),
                body,
                corrections(article),
                manuscript.rightsOrUnstated().settled(),
                manuscript.sourceOrUnknown(),
                manuscript.urgency(),
                article.embargoUntil());
    }

    private static PublishedCaption published(CaptionView caption) {
        return new PublishedCaption(
                caption.id(),
                caption.role().toString(),
                caption.position(),
                caption.text(),
                caption.alt(),
                caption.credit(),
                null);
    }

    /** The article as JSON of a request that would write it as it stands. */
    StoredJson asJson(Article article) {
        return asJson(article, references(List.of(article)));
    }

    /** The same where what the article refers to is known. */
    StoredJson asJson(Article article, ArticleReferences references) {
        JsonNode blocks = new POJONode(new RawValue(article.manuscript().body().toJson()));
        return json(asRequest(article, references, new BodyRequest(BodyFormat.BLOCKS, blocks)));
    }

    private StoredJson json(ArticleRequest request) {
        try {
            return StoredJson.of(mapper.writer()
                    .with(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .writeValueAsBytes(request));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A request has no value that JSON can't hold", impossible);
        }
    }

    /** The article in the form of a request that would write it as it stands. */
    ArticleRequest asRequest(Article article) {
        memory.reserve(COPIES * article.manuscript().body().toJson().length());
        return asRequest(
                article,
                references(List.of(article)),
                BodyRequest.ofBlocks(article.manuscript().body().toJson()));
    }

    private static ArticleRequest asRequest(Article article, ArticleReferences references, BodyRequest body) {
        Manuscript manuscript = article.manuscript();
        TagView section = references.sectionTag(article);
        Function<Credit, String> slug =
                credit -> references.bylines().get(credit.bylineId()).slug();
        return new ArticleRequest(
                article.slugChosen() || article.version() > 0 ? article.slug() : null,
                manuscript.language(),
                manuscript.headline(),
                manuscript.standfirst(),
                manuscript.slugline(),
                manuscript.bylineLine(),
                article.credits().stream()
                        .map(credit -> new ArticleRequest.CreditRequest(slug.apply(credit), credit.role()))
                        .toList(),
                section == null ? null : section.slug(),
                references.tagsOf(article).stream().map(PublishedTag::slug).toList(),
                manuscript.dateline(),
                article.publishedAt(),
                references.captionsOf(article).stream().map(CaptionRequest::of).collect(Collectors.toList()),
                body,
                manuscript.rights(),
                manuscript.source(),
                manuscript.urgency(),
                manuscript.editorialNote(),
                manuscript.canonicalUrl(),
                article.embargoUntil());
    }
}
