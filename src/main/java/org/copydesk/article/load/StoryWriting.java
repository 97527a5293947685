package org.copydesk.article.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.copydesk.article.PrintedArticles;
import org.copydesk.article.PrintedArticles.Printed;
import org.copydesk.platform.storage.BulkInsert;

/** Writes the desk's rows of incoming stories, and remembers which line each was made from. */
@ApplicationScoped
class StoryWriting {
    private final PrintedArticles articles;
    private final ImportedArticleRepository imports;
    private final BulkInsert rows;

    StoryWriting(PrintedArticles articles, ImportedArticleRepository imports, BulkInsert rows) {
        this.articles = articles;
        this.imports = imports;
        this.rows = rows;
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
        List<ImportedArticle> added = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            IncomingStory story = stories.get(i).story();
            UUID id = stories.get(i).printing().id();
            ImportedArticle present = known.importOf(id);
            ImportedArticle imported = present == null ? new ImportedArticle(id) : present;
            imported.madeFrom(
                    story.history().externalId(),
                    story.fingerprint(),
                    printed.get(i).revision());
            if (present == null) {
                added.add(imported);
            }
        }
        rows.insert(added);
        imports.flush();
        return printed;
    }
}
