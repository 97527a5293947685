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
import java.util.stream.Stream;
import org.copydesk.article.Publishing.ArticleVersion;
import org.copydesk.article.lock.ArticleLocks;
import org.copydesk.article.lock.LockView;
import org.copydesk.article.manuscript.Credit;
import org.copydesk.article.manuscript.FigureWords;
import org.copydesk.article.manuscript.Manuscript;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.ArticleRequest.BodyRequest;
import org.copydesk.body.BodyFormat;
import org.copydesk.edition.PublishedVersion;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.rendering.ArticleRenderer;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedArticle.PublishedBody;
import org.copydesk.edition.snapshot.PublishedRelations;
import org.copydesk.media.CaptionView;
import org.copydesk.media.Captions;
import org.copydesk.platform.request.RequestMemory;
import org.copydesk.platform.storage.StoredJson;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.Tags;

/** Renders articles: as the desk's view, as the edition's snapshot, and as a request that would write them. */
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
        Map<UUID, TagView> named = tags.byIds(tagIds);
        return new ArticleReferences(
                named, tags.withAncestors(named.values()), bylines.byIds(bylineIds), captions.of(articleIds));
    }

    /** The article as the desk sees it. */
    ArticleView view(Article article) {
        return view(article, List.of());
    }

    /** @param notes what a restored revision could not bring back */
    ArticleView view(Article article, List<String> notes) {
        memory.reserve(COPIES * article.manuscript().body().toJson().length());
        LockView lock = locks.of(List.of(article.id())).get(article.id());
        ArticleReferences references = references(List.of(article));
        return ArticleView.of(article, references, url(article), body(article, references), lock, notes);
    }

    /** The same for a list, without bodies. */
    List<ArticleView> views(List<Article> articles) {
        ArticleReferences references = references(articles);
        Map<UUID, LockView> held = locks.of(articles.stream().map(Article::id).toList());
        return articles.stream()
                .map(article -> ArticleView.of(article, references, url(article), null, held.get(article.id()), null))
                .toList();
    }

    private String url(Article article) {
        return Objects.requireNonNullElseGet(
                article.manuscript().canonicalUrl(), () -> publication.urlOf(article.slug()));
    }

    /** The article's body, as the edition keeps it. */
    StoredJson renderBody(Article article) {
        return renderer.renderBody(article.manuscript().body(), FigureWords.of(captions.of(article.id())));
    }

    private static PublishedBody body(Article article, ArticleReferences references) {
        return PublishedBody.of(article.manuscript().body(), FigureWords.of(references.captionsOf(article)));
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
        return snapshot(
                article,
                article.version(),
                article.publication().publishedAt(),
                article.publication().updatedAt(),
                references,
                null);
    }

    /** The article as it stands, as the version and with the times given. */
    PublishedArticle snapshot(Article article, int version, Instant publishedAt, Instant updatedAt) {
        ArticleReferences references = references(List.of(article));
        return snapshot(article, version, publishedAt, updatedAt, references, body(article, references));
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
                references.bylineOf(article),
                references.bylinesOf(article),
                references.sectionOf(article),
                references.tagsOf(article),
                manuscript.dateline(),
                publishedAt,
                updatedAt,
                manuscript.wordCount(),
                references.captionsOf(article).stream()
                        .map(CaptionView::published)
                        .toList(),
                body,
                article.corrections(),
                manuscript.rightsOrUnstated().settled(),
                manuscript.sourceOrUnknown(),
                manuscript.urgency(),
                manuscript.genre(),
                references.hierarchyOf(article),
                article.schedule().embargoUntil(),
                article.otherVersions(),
                references.seriesOf(article),
                List.of(),
                new PublishedRelations(
                        manuscript.relations().related(),
                        manuscript.relations().relatedOff(),
                        manuscript.relations().translationOf()));
    }

    /** The article as JSON of a request that would write it as it stands. */
    StoredJson asJson(Article article) {
        return asJson(article, references(List.of(article)));
    }

    /** The same where what the article refers to is known. */
    StoredJson asJson(Article article, ArticleReferences references) {
        JsonNode blocks = new POJONode(new RawValue(article.manuscript().body().toJson()));
        return json(references.requestOf(article, new BodyRequest(BodyFormat.BLOCKS, blocks)));
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
        return references(List.of(article))
                .requestOf(
                        article,
                        BodyRequest.ofBlocks(article.manuscript().body().toJson()));
    }
}
