package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.copydesk.article.ArticleRepository.DeskFilter;
import org.copydesk.article.state.State;
import org.copydesk.platform.paging.CursorCodec;
import org.copydesk.platform.paging.Page;
import org.copydesk.vocabulary.TagView;
import org.copydesk.vocabulary.Tags;

/** Lists and counts the desk's articles. */
@ApplicationScoped
@Transactional
public class DeskLists {
    /** An id that no article has: an unknown tag is on none. */
    private static final UUID NONE = new UUID(0, 0);

    private final ArticleRepository articles;
    private final ArticlePresentation presentation;
    private final Tags tags;
    private final CursorCodec cursors;

    DeskLists(ArticleRepository articles, ArticlePresentation presentation, Tags tags, CursorCodec cursors) {
        this.articles = articles;
        this.presentation = presentation;
        this.tags = tags;
        this.cursors = cursors;
    }

    /** Articles made last first, without bodies. */
    Page<ArticleView> page(DeskList asked) {
        DeskFilter filter = filter(asked.state, asked.conditions);
        return asked.page(
                cursors,
                asked.scope(),
                UUID::fromString,
                (before, most) -> presentation.views(articles.page(filter, before, most)),
                ArticleView::id);
    }

    /** How many articles each state has, of those that the conditions let through. */
    Map<State, Long> counts(DeskList.Conditions asked) {
        Map<State, Long> found = articles.counts(filter(null, asked));
        Map<State, Long> counts = new LinkedHashMap<>();
        for (State state : State.values()) {
            counts.put(state, found.getOrDefault(state, 0L));
        }
        return counts;
    }

    private DeskFilter filter(State state, DeskList.Conditions asked) {
        UUID tag =
                asked.tag == null ? null : tags.find(asked.tag).map(TagView::id).orElse(NONE);
        return new DeskFilter(state, asked.author, tag, asked.q, asked.changedAfter, asked.changedBefore);
    }

    /** Whether the desk has no article at all. */
    public boolean isEmpty() {
        return articles.count() == 0;
    }
}
