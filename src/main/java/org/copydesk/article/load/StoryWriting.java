package org.copydesk.article.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.copydesk.article.PrintedArticles;
import org.copydesk.article.PrintedArticles.Printed;

/** Writes the desk's rows of incoming stories, and remembers which line each was made from. */
@ApplicationScoped
class StoryWriting {
    private final PrintedArticles articles;
    private final ImportedArticleRepository imports;

    StoryWriting(PrintedArticles articles, ImportedArticleRepository imports) {
        this.articles = articles;
        this.imports = imports;
    }

    /**
     * Writes the stories and sends them to the database.
     *
     * @return the articles, in the same order
     */
    List<Printed> write(List<PlannedStory> stories, StoryLoading loading, KnownStories known, Instant now) {
        List<Printed> printed = articles.print(
                stories.stream().map(PlannedStory::printing).toList(),
                loading.vocabulary().tags(),
                loading.vocabulary().bylines(),
                loading.who(),
                now);
        for (int i = 0; i < stories.size(); i++) {
            remember(stories.get(i), printed.get(i).revision(), known);
        }
        imports.flush();
        return printed;
    }

    private void remember(PlannedStory planned, int revision, KnownStories known) {
        UUID id = planned.printing().id();
        ImportedArticle present = known.importOf(id);
        ImportedArticle imported = present == null ? new ImportedArticle(id) : present;
        IncomingStory story = planned.story();
        imported.madeFrom(story.history().externalId(), story.fingerprint(), revision);
        if (present == null) {
            imports.persist(imported);
        }
    }
}
