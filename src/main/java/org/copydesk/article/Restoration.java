package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.article.request.ArticleRequest;
import org.copydesk.article.request.ArticleRequest.CreditRequest;
import org.copydesk.article.request.ArticleRequest.SeriesRequest;
import org.copydesk.edition.EditionRepository;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.image.CaptionImages;
import org.copydesk.platform.json.MergePatch;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.vocabulary.BylineView;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.TagKind;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.Tags;

/** Turns the content of an earlier revision into a request that can be saved today, without what is no longer there. */
@ApplicationScoped
class Restoration {
    private final DeskJournal journal;
    private final ArticlePresentation presentation;
    private final MergePatch json;
    private final Tags tags;
    private final Bylines bylines;
    private final SlugChoice slugs;
    private final EditionRepository edition;
    private final CaptionImages images;
    private final RelationChoice relations;

    Restoration(
            DeskJournal journal,
            ArticlePresentation presentation,
            MergePatch json,
            Tags tags,
            Bylines bylines,
            SlugChoice slugs,
            EditionRepository edition,
            CaptionImages images,
            RelationChoice relations) {
        this.journal = journal;
        this.presentation = presentation;
        this.json = json;
        this.tags = tags;
        this.bylines = bylines;
        this.slugs = slugs;
        this.edition = edition;
        this.images = images;
        this.relations = relations;
    }

    /**
     * A revision's content as it can be saved today.
     *
     * @param notes what it is without, a sentence each
     */
    record Restored(ArticleRequest request, List<String> notes) {
        /** The comment in the audit trail. */
        String comment(int revision, String comment) {
            String restored = Stream.concat(Stream.of("Revision " + revision + "."), notes.stream())
                    .collect(Collectors.joining(" "));
            return comment == null ? restored : comment + " (" + restored + ")";
        }
    }

    /** @throws ProblemException 404 for an unknown revision */
    Restored prepare(Article article, int revision) {
        ArticleRequest content = content(article, revision);
        List<String> notes = new ArrayList<>();
        ArticleRequest present = present(content, notes);
        String slug = content.slug();
        if (slug != null && !slugs.isFree(slug, article)) {
            notes.add("The slug \"" + slug + "\" is another article's now.");
            slug = null;
        }
        var embargo = content.embargoUntil();
        boolean isPast = embargo != null && !embargo.isAfter(journal.now());
        if (isPast && !embargo.equals(article.schedule().embargoUntil())) {
            notes.add("Its embargo ended at " + embargo + ".");
            embargo = null;
        }
        var expiry = content.expireAt();
        if (expiry != null && !expiry.isAfter(journal.now())) {
            notes.add("It was to expire at " + expiry + ".");
            expiry = null;
        }
        var publishedAt = article.version() > 0 ? null : content.publishedAt();
        return new Restored(present.with(slug, publishedAt, embargo, expiry), List.copyOf(notes));
    }

    private ArticleRequest content(Article article, int revision) {
        return json.read(journal.content(article, revision), ArticleRequest.class);
    }

    /** The content with the present slugs of its tags and bylines; each that was deleted is noted and left out, and so are pictures. */
    private ArticleRequest present(ArticleRequest content, List<String> notes) {
        List<String> named = Stream.of(
                        content.tags().stream(),
                        Stream.ofNullable(content.section()),
                        Stream.ofNullable(content.series()).map(SeriesRequest::slug))
                .flatMap(names -> names)
                .toList();
        Map<String, TagView> known = tags.byAnySlugs(named);
        List<String> left = new ArrayList<>();
        for (String slug : content.tags()) {
            Optional.ofNullable(known.get(slug))
                    .ifPresentOrElse(tag -> left.add(tag.slug()), () -> notes.add(deleted("tag", slug)));
        }
        String section = content.section();
        if (section != null) {
            TagView tag = known.get(section);
            boolean isSection = tag != null && tag.kind() == TagKind.SECTION;
            if (!isSection) {
                notes.add(tag == null ? deleted("section", section) : "\"" + section + "\" is no section any more.");
            }
            section = isSection ? tag.slug() : null;
        }
        return related(
                        content,
                        content.series() == null
                                ? null
                                : known.get(content.series().slug()),
                        notes)
                .with(credits(content, notes), section, left.stream().distinct().toList())
                .withCaptions(captions(content, notes));
    }

    private ArticleRequest related(ArticleRequest content, TagView seriesTag, List<String> notes) {
        SeriesRequest series = content.series();
        if (series != null && (seriesTag == null || seriesTag.kind() != TagKind.SERIES)) {
            notes.add("\"" + series.slug() + "\" is no series any more.");
            series = null;
        } else if (series != null) {
            series = new SeriesRequest(seriesTag.slug(), series.part());
        }
        Set<UUID> named = Stream.concat(content.related().stream(), Stream.ofNullable(content.translationOf()))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        Set<UUID> present = relations.existing(named);
        named.stream()
                .filter(id -> !present.contains(id))
                .sorted()
                .forEach(id -> notes.add("The article " + id + " was deleted."));
        Predicate<String> isPresent = id -> present.contains(UUID.fromString(id));
        return content.related(
                content.related().stream().filter(isPresent).toList(),
                series,
                Optional.ofNullable(content.translationOf()).filter(isPresent).orElse(null));
    }

    private List<CaptionRequest> captions(ArticleRequest content, List<String> notes) {
        List<UUID> shown = content.captions().stream()
                .map(CaptionRequest::image)
                .filter(Objects::nonNull)
                .toList();
        Set<UUID> present = images.present(shown);
        shown.stream()
                .filter(image -> !present.contains(image))
                .forEach(image -> notes.add("The picture " + image + " was deleted or killed."));
        return content.captions().stream()
                .map(caption ->
                        caption.image() == null || present.contains(caption.image()) ? caption : caption.withoutImage())
                .toList();
    }

    private List<CreditRequest> credits(ArticleRequest content, List<String> notes) {
        Map<String, BylineView> known = bylines.byAnySlugs(
                content.bylines().stream().map(CreditRequest::slug).toList());
        List<CreditRequest> credits = new ArrayList<>();
        for (CreditRequest credit : content.bylines()) {
            BylineView byline = known.get(credit.slug());
            if (byline == null) {
                notes.add(deleted("byline", credit.slug()));
            } else if (credits.stream().noneMatch(other -> other.slug().equals(byline.slug()))) {
                credits.add(new CreditRequest(byline.slug(), credit.role()));
            }
        }
        return credits;
    }

    private static String deleted(String kind, String slug) {
        return "The " + kind + " \"" + slug + "\" was deleted.";
    }

    /** Whether the article says what readers see, whichever way it came to say so. */
    boolean isAsPublished(Article article) {
        if (article.version() == 0) {
            return false;
        }
        List<String> notes = new ArrayList<>();
        ArticleRequest published =
                present(content(article, article.publication().publishedRevision()), notes);
        ArticleRequest now = presentation.asRequest(article);
        return notes.isEmpty()
                && article.slug().equals(edition.slugOf(article.id()).orElse(null))
                && published
                        .with(null, null, published.embargoUntil(), null)
                        .equals(now.with(null, null, now.embargoUntil(), null));
    }
}
