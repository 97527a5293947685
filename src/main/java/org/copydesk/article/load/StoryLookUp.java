package org.copydesk.article.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.article.PrintedArticles;
import org.copydesk.edition.EditionLoad;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.Captions;
import org.copydesk.vocabulary.BylineArchive;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.TagArchive;
import org.copydesk.vocabulary.Tags;

/** Finds what is here of incoming stories and of what they name, with a few statements for many of them. */
@ApplicationScoped
class StoryLookUp {
    private final PrintedArticles articles;
    private final ImportedArticleRepository imports;
    private final ArticleArchive archive;
    private final Captions captions;
    private final EditionLoad edition;
    private final Tags tags;
    private final Bylines bylines;
    private final TagArchive tagArchive;
    private final BylineArchive bylineArchive;

    StoryLookUp(
            PrintedArticles articles,
            ImportedArticleRepository imports,
            ArticleArchive archive,
            Captions captions,
            EditionLoad edition,
            Tags tags,
            Bylines bylines,
            TagArchive tagArchive,
            BylineArchive bylineArchive) {
        this.articles = articles;
        this.imports = imports;
        this.archive = archive;
        this.captions = captions;
        this.edition = edition;
        this.tags = tags;
        this.bylines = bylines;
        this.tagArchive = tagArchive;
        this.bylineArchive = bylineArchive;
    }

    KnownStories known(List<IncomingStory> stories) {
        return new KnownStories(stories, imports, articles, archive);
    }

    /** The articles that have captions of the ids that these stories name, by caption. */
    Map<UUID, UUID> captionOwners(List<IncomingStory> stories) {
        List<UUID> ids = stories.stream()
                .flatMap(story -> story.request().captions().stream())
                .map(CaptionRequest::id)
                .filter(id -> id != null)
                .distinct()
                .toList();
        return new HashMap<>(captions.owners(ids));
    }

    LoadedVocabulary vocabulary() {
        return new LoadedVocabulary(tags, bylines, tagArchive, bylineArchive);
    }

    LoadedSlugs slugs() {
        return new LoadedSlugs(articles, edition);
    }
}
