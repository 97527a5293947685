package org.copydesk.feed.ninjs;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.edition.snapshot.ArticleLink;
import org.copydesk.edition.snapshot.Series;
import org.copydesk.feed.story.Story;

/**
 * A relation of a story to another one, among its associations.
 *
 * @param name unique among the story's
 * @param kind {@code related}, {@code previous}, {@code next} or {@code translation}
 */
record Relation(String name, String kind, ArticleLink article) {
    static List<Relation> of(Story story) {
        List<Relation> all = new ArrayList<>();
        story.article()
                .relations()
                .links()
                .forEach(link -> all.add(new Relation("related_" + (all.size() + 1), "related", link)));
        Series series = story.article().series();
        if (series != null && series.previous() != null) {
            all.add(new Relation("previous_part", "previous", series.previous()));
        }
        if (series != null && series.next() != null) {
            all.add(new Relation("next_part", "next", series.next()));
        }
        story.translations()
                .forEach(link ->
                        all.add(new Relation("translation_" + link.language().replace('-', '_'), "translation", link)));
        return all;
    }
}
