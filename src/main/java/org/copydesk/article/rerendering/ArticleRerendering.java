package org.copydesk.article.rerendering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.article.ArticleReferences;
import org.copydesk.article.WorkingCopies;
import org.copydesk.edition.Edition;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.rerendering.StaleArticleRepository;
import org.copydesk.edition.snapshot.PlacedTag;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.edition.snapshot.PublishedArticle.Section;
import org.copydesk.edition.snapshot.PublishedByline;
import org.copydesk.edition.snapshot.PublishedCaption;
import org.copydesk.edition.snapshot.PublishedImage;
import org.copydesk.edition.snapshot.PublishedTag;
import org.copydesk.media.image.CaptionImage;
import org.copydesk.media.image.CaptionImages;
import org.copydesk.media.image.ImageUse;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.Tags;

/**
 * Renders published articles again after changes of the vocabulary or of pictures, from the edition's snapshot, never from a working copy.
 */
@ApplicationScoped
@Transactional
class ArticleRerendering {
    private final StaleArticleRepository stale;
    private final WorkingCopies articles;
    private final ChangeLog changes;
    private final Edition edition;
    private final EditionRepository reader;
    private final Tags tags;
    private final Bylines bylines;
    private final CaptionImages images;
    private final Clock clock;

    ArticleRerendering(
            StaleArticleRepository stale,
            WorkingCopies articles,
            ChangeLog changes,
            Edition edition,
            EditionRepository reader,
            Tags tags,
            Bylines bylines,
            CaptionImages images,
            Clock clock) {
        this.stale = stale;
        this.articles = articles;
        this.changes = changes;
        this.edition = edition;
        this.reader = reader;
        this.tags = tags;
        this.bylines = bylines;
        this.images = images;
        this.clock = clock;
    }

    /** An article that could not be shown anew; the whole batch is as it was. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final UUID articleId;

        Failure(UUID articleId, RuntimeException cause) {
            super("Article " + articleId + " could not be shown with the present vocabulary", cause);
            this.articleId = articleId;
        }

        UUID articleId() {
            return articleId;
        }
    }

    /** The present vocabulary by the slugs that articles show. */
    private record Vocabulary(
            Map<String, TagView> tags, Map<String, TagView> ancestors, Map<String, BylineView> bylines) {
        PublishedArticle on(PublishedArticle article) {
            Section section = article.section();
            return article.labelled(
                    article.bylines().stream().map(this::present).toList(),
                    section == null ? null : present(section),
                    article.tags().stream().map(this::present).toList(),
                    hierarchyOf(article));
        }

        private List<PlacedTag> hierarchyOf(PublishedArticle article) {
            Section section = article.section();
            return ArticleReferences.hierarchy(
                    section == null ? null : tags.get(section.slug()),
                    article.tags().stream()
                            .map(tag -> tags.get(tag.slug()))
                            .filter(Objects::nonNull)
                            .toList(),
                    ancestors);
        }

        private PublishedTag present(PublishedTag shown) {
            TagView tag = tags.get(shown.slug());
            return tag == null ? shown : ArticleReferences.tag(tag);
        }

        private Section present(Section shown) {
            TagView tag = tags.get(shown.slug());
            return tag == null ? shown : ArticleReferences.section(tag);
        }

        /** A role that is the byline's usual one was not given for this article, and follows. */
        private PublishedByline present(PublishedByline shown) {
            BylineView byline = bylines.get(shown.slug());
            boolean usual = shown.role() == null || shown.role().equals(shown.usualRole());
            return byline == null ? shown : ArticleReferences.byline(byline, usual ? null : shown.role());
        }
    }

    /**
     * Brings the articles that wait longest up to date.
     *
     * @param most the most entries to take from the queue
     * @return whether there may be more
     * @throws Failure if an article can't be shown
     */
    boolean next(int most) {
        Set<UUID> ids = stale.take(most, clock.instant());
        if (ids.isEmpty()) {
            return false;
        }
        // The desk's rows before the edition's head: the order in which publications lock.
        articles.lock(ids);
        Collection<PublishedArticle> shown = reader.snapshots(ids).values();
        Map<ImageUse, CaptionImage> pictures = picturesOf(shown);
        changes.lockHead();
        Vocabulary vocabulary = vocabularyOf(shown);
        shown.forEach(article -> show(article, withPictures(vocabulary.on(article), pictures)));
        return true;
    }

    private Vocabulary vocabularyOf(Collection<PublishedArticle> shown) {
        Set<String> tagSlugs = shown.stream()
                .flatMap(article -> Stream.concat(
                        article.tags().stream().map(PublishedTag::slug),
                        Optional.ofNullable(article.section()).map(Section::slug).stream()))
                .collect(Collectors.toSet());
        Set<String> bylineSlugs = shown.stream()
                .flatMap(article -> article.bylines().stream().map(PublishedByline::slug))
                .collect(Collectors.toSet());
        Map<String, TagView> present = tags.byAnySlugs(tagSlugs);
        return new Vocabulary(present, tags.withAncestors(present.values()), bylines.byAnySlugs(bylineSlugs));
    }

    /** The pictures that articles show, as they are now, for readers to have. */
    private Map<ImageUse, CaptionImage> picturesOf(Collection<PublishedArticle> shown) {
        List<ImageUse> uses = shown.stream()
                .flatMap(article -> article.captions().stream())
                .filter(caption -> caption.image() != null)
                .map(ArticleRerendering::use)
                .distinct()
                .toList();
        Map<ImageUse, CaptionImage> present = new HashMap<>();
        uses.forEach(use -> images.take(use).ifPresent(image -> present.put(use, image)));
        images.publish(uses);
        return present;
    }

    /** A focal point that is the picture's own was not given for this article, and follows. */
    private static ImageUse use(PublishedCaption caption) {
        PublishedImage image = caption.image();
        boolean isOwn = Objects.equals(image.focalPoint(), image.description().focalPoint());
        return new ImageUse(image.id(), isOwn ? null : image.focalPoint());
    }

    private PublishedArticle withPictures(PublishedArticle article, Map<ImageUse, CaptionImage> pictures) {
        List<PublishedCaption> present = article.captions().stream()
                .map(caption -> caption.image() == null ? caption : present(caption, pictures.get(use(caption))))
                .toList();
        boolean isSame = IntStream.range(0, present.size())
                .allMatch(i -> isSame(article.captions().get(i), present.get(i)));
        return isSame ? article : reader.withBody(article).withCaptions(present);
    }

    private static PublishedCaption present(PublishedCaption shown, CaptionImage image) {
        return image == null ? shown.withoutImage() : shown.with(image.published());
    }

    private static boolean isSame(PublishedCaption shown, PublishedCaption present) {
        return shown.image() == null
                || (present.image() != null
                        && shown.image().hash().equals(present.image().hash())
                        && shown.image().description().equals(present.image().description())
                        && shown.image().syndicatable() == present.image().syndicatable());
    }

    private void show(PublishedArticle article, PublishedArticle present) {
        if (present.equals(article)) {
            return;
        }
        try {
            edition.relabel(present, clock.instant());
        } catch (RuntimeException failed) {
            throw new Failure(article.id(), failed);
        }
    }

    /** Lets an article wait that could not be shown. */
    void postpone(UUID articleId, Instant until) {
        stale.postpone(articleId, until);
    }
}
