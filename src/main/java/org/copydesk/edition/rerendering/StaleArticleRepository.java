package org.copydesk.edition.rerendering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.edition.snapshot.Term;
import org.copydesk.platform.Ids;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * Queues the published articles that wait to be rendered with tags, sections, bylines and pictures as they are now. Rows are
 * written in the transaction of the change and taken by any node; a row whose transaction fails stays in the queue.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StaleArticleRepository {
    private static final String QUEUE = "insert into edition_stale_article (change_id, article_id, term_id, due_at)"
            + " select cast(:change as uuid), c.article_id, cast(:term as uuid), cast(:now as timestamp(6) with time zone)"
            + " from (select distinct article_id from edition_term_listing where type in (:types) and slug = :slug%s) c";
    private static final String QUEUE_ALL = QUEUE.formatted("");
    private static final String QUEUE_ONE = QUEUE.formatted(" limit 1");

    private static final String QUEUE_SHOWING =
            "insert into edition_stale_article (change_id, article_id, term_id, due_at)"
                    + " select cast(:change as uuid), c.article_id, cast(:image as uuid), cast(:now as timestamp(6) with time zone)"
                    + " from (select distinct article_id from edition_caption where image_id = :image) c";

    private static final List<Term.Type> TAGGED = List.of(Term.Type.TAG, Term.Type.SECTION);

    private final Session database;

    StaleArticleRepository(Session database) {
        this.database = database;
    }

    /**
     * Queues the articles that are listed under a tag: they carry it or one below it, or stand in it or below it as their
     * section. The caller has locked the head of the change log.
     */
    public void queueTagged(UUID tagId, String slug, Instant now) {
        queue(QUEUE_ALL, TAGGED, tagId, slug, now);
    }

    /** Queues one of the articles that are listed under a tag; the caller has locked the head of the change log. */
    public void queueOneTagged(UUID tagId, String slug, Instant now) {
        queue(QUEUE_ONE, TAGGED, tagId, slug, now);
    }

    /** Queues the articles that are credited to a byline; the caller has locked the head of the change log. */
    public void queueCredited(UUID bylineId, String slug, Instant now) {
        queue(QUEUE_ALL, List.of(Term.Type.BYLINE), bylineId, slug, now);
    }

    /** Queues the articles that show a picture; the caller has locked the head of the change log. */
    public void queueShowing(UUID imageId, Instant now) {
        database.createNativeMutationQuery(QUEUE_SHOWING)
                .setParameter("change", Ids.next())
                .setParameter("image", imageId)
                .setParameter("now", now)
                .executeUpdate();
    }

    private void queue(String queue, List<Term.Type> types, UUID termId, String slug, Instant now) {
        database.createNativeMutationQuery(queue)
                .setParameter("change", Ids.next())
                .setParameter("term", termId)
                .setParameter("now", now)
                .setParameter("types", types.stream().map(Term.Type::name).toList())
                .setParameter("slug", slug)
                .executeUpdate();
    }

    /**
     * Removes articles from the queue, the oldest entries first, skipping rows that another node has locked. They are back if
     * the transaction fails.
     *
     * @param most the most rows to take
     * @return the articles' ids in their order
     */
    public Set<UUID> take(int most, Instant now) {
        List<StaleArticle> taken = database.createSelectionQuery(
                        "from StaleArticle where dueAt <= ?1 order by key.changeId, key.articleId", StaleArticle.class)
                .setParameter(1, now)
                .setMaxResults(most)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
        taken.forEach(database::remove);
        return taken.stream().map(StaleArticle::articleId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Postpones an article's entries. */
    public void postpone(UUID articleId, Instant until) {
        database.createMutationQuery("update StaleArticle set dueAt = ?2 where key.articleId = ?1")
                .setParameter(1, articleId)
                .setParameter(2, until)
                .executeUpdate();
    }

    /** How many articles wait for each of these tags or bylines; those for which none waits are left out. */
    public Map<UUID, Long> waiting(Collection<UUID> termIds) {
        return termIds.isEmpty()
                ? Map.of()
                : database
                        .createSelectionQuery(
                                "select termId, count(distinct key.articleId) from StaleArticle where termId in ?1"
                                        + " group by termId",
                                Object[].class)
                        .setParameter(1, termIds)
                        .stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
