package org.copydesk.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Replaces tags and bylines on the desk's articles. An article that carries both the old and the new one changes its
 * version, because its lists get shorter; on all others only a reference changes, and who is at work on them can store.
 */
@ApplicationScoped
class ArticleVocabulary {
    private static final String LOCK_TAGGED = "select id from article where section_id = :from"
            + " or id in (select article_id from article_tag where tag_id = :from) order by id for update";
    private static final String LOCK_CREDITED = "select id from article"
            + " where id in (select article_id from article_byline where byline_id = :from) order by id for update";
    private static final String WITH_BOTH_TAGS = "from Article a where ?1 member of a.tagIds and ?2 member of a.tagIds";
    private static final String WITH_BOTH_BYLINES =
            "from Article a where exists (select 1 from a.credits c where c.bylineId = ?1)"
                    + " and exists (select 1 from a.credits c where c.bylineId = ?2)";

    private final Session database;

    ArticleVocabulary(Session database) {
        this.database = database;
    }

    void replaceTag(UUID from, UUID into) {
        lock(LOCK_TAGGED, from);
        carrying(WITH_BOTH_TAGS, from, into).forEach(article -> article.replaceTag(from, into));
        database.flush();
        update("update article_tag set tag_id = :into where tag_id = :from", from, into);
        update("update article set section_id = :into where section_id = :from", from, into);
    }

    void replaceByline(UUID from, UUID into) {
        lock(LOCK_CREDITED, from);
        carrying(WITH_BOTH_BYLINES, from, into).forEach(article -> article.replaceByline(from, into));
        database.flush();
        update("update article_byline set byline_id = :into where byline_id = :from", from, into);
    }

    /** In the order of ids, as everybody locks who needs several articles. */
    private void lock(String query, UUID from) {
        database.createNativeQuery(query, UUID.class).setParameter("from", from).getResultList();
    }

    private List<Article> carrying(String query, UUID from, UUID into) {
        return database.createSelectionQuery(query, Article.class)
                .setParameter(1, from)
                .setParameter(2, into)
                .getResultList();
    }

    private void update(String statement, UUID from, UUID into) {
        database.createNativeMutationQuery(statement)
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
    }
}
