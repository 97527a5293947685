package org.copydesk.transfer.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.article.ArticleImport;
import org.copydesk.media.CaptionRequest;
import org.copydesk.media.Captions;
import org.copydesk.vocabulary.Bylines;
import org.copydesk.vocabulary.Tags;

/** Looks up what the database has of incoming stories and of what they name, with a few statements for many of them. */
@ApplicationScoped
class StoryLookup {
    private final ArticleImport articles;
    private final ImportedArticleRepository imports;
    private final ArticleArchive archive;
    private final Captions captions;
    private final Tags tags;
    private final Bylines bylines;

    StoryLookup(
            ArticleImport articles,
            ImportedArticleRepository imports,
            ArticleArchive archive,
            Captions captions,
            Tags tags,
            Bylines bylines) {
        this.articles = articles;
        this.imports = imports;
        this.archive = archive;
        this.captions = captions;
        this.tags = tags;
        this.bylines = bylines;
    }

    ExistingStories existing(List<IncomingStory> stories) {
        return new ExistingStories(stories, imports, articles, archive);
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

    ImportedVocabulary vocabulary(List<IncomingStory> stories) {
        return new ImportedVocabulary(tags, bylines, stories);
    }

    ImportedSlugs slugs() {
        return new ImportedSlugs(articles);
    }
}
