package org.copydesk.transfer.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.article.ArticleImport;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.ArticleRequest.BodyRequest;
import org.copydesk.article.request.ArticleRequest.CreditRequest;
import org.copydesk.article.request.ArticleRequest.SeriesRequest;
import org.copydesk.article.state.DeskFields;
import org.copydesk.body.BodyFormat;
import org.copydesk.edition.ArchiveRepository;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.edition.snapshot.Source;
import org.copydesk.edition.snapshot.WithdrawnFields;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.CaptionRole;
import org.copydesk.platform.json.JsonObjects;

/**
 * Writes published and withdrawn articles as the lines that an import reads. They say what readers see; working copies and
 * drafts are left out.
 */
@ApplicationScoped
@Transactional
public class ArticleArchive {
    private final ArchiveRepository edition;
    private final ArticleImport articles;
    private final ImportedArticleRepository imports;
    private final StoryParser reading;
    private final PublicationConfig publication;
    private final JsonObjects json;

    ArticleArchive(
            ArchiveRepository edition,
            ArticleImport articles,
            ImportedArticleRepository imports,
            StoryParser reading,
            PublicationConfig publication,
            JsonObjects json) {
        this.edition = edition;
        this.articles = articles;
        this.imports = imports;
        this.reading = reading;
        this.publication = publication;
        this.json = json;
    }

    /** What is known of articles beside what readers see, by their ids. */
    private record Beside(Map<UUID, DeskFields> desk, Map<UUID, String> externalIds) {}

    /** A page of lines, and the id that the next one starts behind; null after the last. */
    public record Page(List<ObjectNode> lines, UUID last) {}

    private record Line(StoryHistory history, ArticleRequest request) {}

    /** Published articles in the order of their ids, from behind {@code after}; null for the first. */
    public Page published(UUID after, int most) {
        List<Line> lines = lines(edition.articles(after, most));
        return new Page(
                lines.stream()
                        .map(line -> json.of(line.history(), line.request()))
                        .toList(),
                lines.isEmpty() ? null : lines.get(lines.size() - 1).history().id());
    }

    /** What a line of each of these articles would have as its fingerprint; those that are not published are left out. */
    Map<UUID, String> fingerprints(Collection<UUID> ids) {
        return lines(edition.articles(ids)).stream()
                .collect(Collectors.toMap(
                        line -> line.history().id(), line -> reading.fingerprint(line.history(), line.request())));
    }

    private List<Line> lines(List<ArchiveRepository.Kept> kept) {
        Beside beside = beside(kept.stream().map(one -> one.article().id()).toList());
        return kept.stream().map(one -> line(one, beside)).toList();
    }

    private Beside beside(List<UUID> ids) {
        Map<UUID, String> externalIds = new HashMap<>();
        imports.byArticleIds(ids).forEach(imported -> externalIds.put(imported.articleId(), imported.externalId()));
        return new Beside(
                articles.deskFields(ids).stream().collect(Collectors.toMap(DeskFields::id, Function.identity())),
                externalIds);
    }

    private Line line(ArchiveRepository.Kept kept, Beside beside) {
        PublishedArticle article = kept.article();
        DeskFields desk = beside.desk().get(article.id());
        StoryHistory history = new StoryHistory(
                beside.externalIds().get(article.id()),
                article.id(),
                article.version(),
                article.updatedAt(),
                article.corrections().stream()
                        .map(note -> new StoryHistory.Note(note.at(), note.version(), note.note()))
                        .toList(),
                kept.earlierSlugs(),
                desk.createdAt(),
                desk.createdBy(),
                desk.wireFingerprint());
        return new Line(history, request(kept, desk));
    }

    private ArticleRequest request(ArchiveRepository.Kept kept, DeskFields desk) {
        PublishedArticle article = kept.article();
        boolean isOwnAddress = article.url().equals(publication.urlOf(article.slug()));
        return new ArticleRequest(
                article.slug(),
                article.language(),
                article.headline(),
                article.standfirst(),
                article.slugline(),
                article.byline(),
                article.bylines().stream().map(ArticleArchive::credit).toList(),
                article.section() == null ? null : article.section().slug(),
                article.tags().stream().map(PublishedTag::slug).toList(),
                article.dateline(),
                article.publishedAt(),
                article.captions().stream().map(ArticleArchive::caption).toList(),
                new BodyRequest(BodyFormat.BLOCKS, kept.blocks()),
                article.rights(),
                article.source().equals(Source.UNKNOWN) ? null : article.source(),
                article.urgency(),
                article.genre(),
                desk.editorialNote(),
                isOwnAddress ? null : article.url(),
                null,
                article.relations().related().stream().map(UUID::toString).toList(),
                article.relations().relatedOff(),
                article.series() == null
                        ? null
                        : new SeriesRequest(
                                article.series().slug(), article.series().part()),
                article.relations().translationOf() == null
                        ? null
                        : article.relations().translationOf().toString(),
                null);
    }

    /** A role that is the byline's usual one was not given for this article. */
    private static CreditRequest credit(PublishedByline byline) {
        boolean usual = Objects.equals(byline.role(), byline.usualRole());
        return new CreditRequest(byline.slug(), usual ? null : byline.role());
    }

    private static CaptionRequest caption(PublishedCaption caption) {
        return new CaptionRequest(
                caption.id(), CaptionRole.of(caption.role()), caption.text(), caption.alt(), caption.credit());
    }

    /** Withdrawn articles in the order of their ids, from behind {@code after}; null for the first. */
    public Page withdrawn(UUID after, int most) {
        List<ArchiveRepository.Gone> gone = edition.withdrawn(after, most);
        Beside beside =
                beside(gone.stream().map(ArchiveRepository.Gone::articleId).toList());
        return new Page(
                gone.stream().map(one -> json.of(withdrawn(one, beside))).toList(),
                gone.isEmpty() ? null : gone.get(gone.size() - 1).articleId());
    }

    private static WithdrawnStory withdrawn(ArchiveRepository.Gone gone, Beside beside) {
        DeskFields desk = beside.desk().get(gone.articleId());
        WithdrawnFields listing = gone.listing();
        return new WithdrawnStory(
                gone.articleId(),
                beside.externalIds().get(gone.articleId()),
                desk.slug(),
                gone.slugs(),
                Objects.requireNonNullElse(listing.language(), desk.language()),
                desk.headline(),
                desk.version(),
                desk.publishedAt(),
                desk.updatedAt(),
                gone.at(),
                gone.killed(),
                gone.reason(),
                listing.tags(),
                listing.section(),
                listing.bylines(),
                listing.sourceName(),
                listing.syndicatable(),
                desk.createdAt(),
                desk.createdBy());
    }
}
