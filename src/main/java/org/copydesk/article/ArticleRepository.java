package org.copydesk.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.copydesk.article.state.DeskFields;
import org.copydesk.article.state.State;
import org.copydesk.platform.Chunks;
import org.copydesk.platform.paging.Conditions;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;
import org.hibernate.LockMode;

@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    private static final String LOCK_TAGGED = "select id from article where section_id = :from"
            + " or id in (select article_id from article_tag where tag_id = :from) order by id for update";
    private static final String LOCK_CREDITED = "select id from article"
            + " where id in (select article_id from article_byline where byline_id = :from) order by id for update";

    private static final Set<State> ENDED = Set.of(State.WITHDRAWN, State.SPIKED);

    /** @throws ProblemException 404 */
    Article existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("article", id.toString()));
    }

    /**
     * The article, locked for the rest of the transaction, so that changes of one article follow one another.
     *
     * @throws ProblemException 404, or 412 if the caller has not seen the present version
     */
    Article seen(UUID id, IfMatch seen) {
        Article article = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("article", id.toString()));
        article.requireSeen(seen);
        return article;
    }

    /**
     * The article, locked for the rest of the transaction, whatever the caller has seen of it.
     *
     * @throws ProblemException 404
     */
    Article lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("article", id.toString()));
    }

    Optional<Article> byWireFingerprint(String fingerprint) {
        return find("wireFingerprint", fingerprint).firstResultOptional();
    }

    boolean isSlugTaken(String slug, UUID exceptBy) {
        return count("slug = ?1 and id <> ?2", slug, exceptBy) > 0;
    }

    /**
     * An article, and the original of its text.
     *
     * @param original the article itself if it is no translation
     */
    record Original(UUID id, UUID original, String language) {}

    /** Reads the originals of some articles; ids of none are left out. */
    List<Original> originals(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select id, coalesce(manuscript.relations.translationOf, id), manuscript.language"
                                        + " from Article where id in ?1",
                                Original.class)
                        .setParameter(1, ids)
                        .getResultList();
    }

    boolean hasTranslations(UUID id) {
        return count("manuscript.relations.translationOf", id) > 0;
    }

    /** The articles that have these slugs, by slug; slugs that are free are left out. */
    Map<String, UUID> slugOwners(Collection<String> slugs) {
        Map<String, UUID> owners = new TreeMap<>();
        for (List<String> chunk : Chunks.of(slugs)) {
            getEntityManager()
                    .createQuery("select slug, id from Article where slug in ?1", Object[].class)
                    .setParameter(1, chunk)
                    .getResultList()
                    .forEach(row -> owners.put((String) row[0], (UUID) row[1]));
        }
        return owners;
    }

    /** Those of these ids that articles have. */
    List<UUID> present(Collection<UUID> ids) {
        return Chunks.of(ids).stream()
                .flatMap(chunk -> getEntityManager()
                        .createQuery("select id from Article where id in ?1", UUID.class)
                        .setParameter(1, chunk)
                        .getResultList()
                        .stream())
                .toList();
    }

    List<DeskFields> deskFields(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select id, slug, manuscript.language, manuscript.headline, publication.version,"
                                        + " publication.publishedAt, publication.updatedAt,"
                                        + " authorship.createdAt, authorship.createdBy, wireFingerprint, manuscript.editorialNote"
                                        + " from Article where id in ?1",
                                DeskFields.class)
                        .setParameter(1, ids)
                        .getResultList();
    }

    /** Those of some articles that readers do not get. */
    List<UUID> unpublished(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("select id from Article where id in ?1 and state <> ?2", UUID.class)
                        .setParameter(1, ids)
                        .setParameter(2, State.PUBLISHED)
                        .getResultList();
    }

    /** Articles of these ids, locked in the order of their ids. */
    List<Article> locked(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("from Article a where a.id in ?1 order by a.id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** Whether an article that is neither withdrawn nor spiked carries the tag, or stands in it. */
    boolean isTagUsed(UUID tagId) {
        return count("state not in ?1 and (?2 member of tagIds or manuscript.sectionId = ?2)", ENDED, tagId) > 0;
    }

    boolean isSection(UUID tagId) {
        return count("manuscript.sectionId", tagId) > 0;
    }

    boolean isBylineUsed(UUID bylineId) {
        return count(
                        "from Article a join a.credits credit where a.state not in ?1 and credit.bylineId = ?2",
                        ENDED,
                        bylineId)
                > 0;
    }

    /** Takes a tag off the withdrawn and spiked articles that carry it. */
    void dropTag(UUID tagId) {
        lock(LOCK_TAGGED, tagId);
        list(
                        "from Article a where a.state in ?1 and (?2 member of a.tagIds or a.manuscript.sectionId = ?2)",
                        ENDED,
                        tagId)
                .forEach(article -> article.dropTag(tagId));
        flush();
    }

    /** Takes a byline off the withdrawn and spiked articles that are credited to it. */
    void dropByline(UUID bylineId) {
        lock(LOCK_CREDITED, bylineId);
        list(
                        "from Article a where a.state in ?1"
                                + " and exists (select 1 from a.credits c where c.bylineId = ?2)",
                        ENDED,
                        bylineId)
                .forEach(article -> article.dropByline(bylineId));
        flush();
    }

    /**
     * Replaces a tag on all articles. One that carries both tags changes its version, because its list gets shorter; on all
     * others
     * only a reference changes, and who is at work on them can store.
     */
    void replaceTag(UUID from, UUID into) {
        lock(LOCK_TAGGED, from);
        list("from Article a where ?1 member of a.tagIds and ?2 member of a.tagIds", from, into)
                .forEach(article -> article.replaceTag(from, into));
        flush();
        replace("update article_tag set tag_id = :into where tag_id = :from", from, into);
        replace("update article set section_id = :into where section_id = :from", from, into);
    }

    /** Replaces a byline on all articles, as {@link #replaceTag} does a tag. */
    void replaceByline(UUID from, UUID into) {
        lock(LOCK_CREDITED, from);
        list(
                        "from Article a where exists (select 1 from a.credits c where c.bylineId = ?1)"
                                + " and exists (select 1 from a.credits c where c.bylineId = ?2)",
                        from,
                        into)
                .forEach(article -> article.replaceByline(from, into));
        flush();
        replace("update article_byline set byline_id = :into where byline_id = :from", from, into);
    }

    /** Locks articles in the order of their ids, as every transaction does that needs several. */
    private void lock(String query, UUID from) {
        getSession()
                .createNativeQuery(query, UUID.class)
                .setParameter("from", from)
                .getResultList();
    }

    private void replace(String statement, UUID from, UUID into) {
        getSession()
                .createNativeMutationQuery(statement)
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
    }

    /** Articles made last first. */
    List<Article> page(DeskFilter filter, UUID before, int most) {
        Conditions conditions = conditions(filter);
        conditions.add("state = :state", "state", filter.state());
        conditions.add("id < :before", "before", before);
        return find(conditions.query(), Sort.descending("id"), conditions.parameters())
                .range(0, most - 1)
                .list();
    }

    /** Locks articles in the order of their ids, so that no two transactions wait for each other. */
    void lock(Collection<UUID> ids) {
        find("from Article a where a.id in ?1 order by a.id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Detaches everything that was read, so that it is read anew. */
    void clear() {
        getEntityManager().clear();
    }

    /** Counts a version that receivers had beside those published. The ETag of the working copy stays. */
    void countOtherVersion(UUID id) {
        update("otherVersions = otherVersions + 1 where id = ?1", id);
    }

    /** How many articles each state has; states without any are left out. */
    Map<State, Long> counts(DeskFilter filter) {
        Conditions conditions = conditions(filter);
        var query = getEntityManager()
                .createQuery(
                        "select state, count(*) from Article where " + conditions.query() + " group by state",
                        Object[].class);
        conditions.parameters().forEach(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.toMap(row -> (State) row[0], row -> (Long) row[1], Long::sum, TreeMap::new));
    }

    private static Conditions conditions(DeskFilter filter) {
        Conditions conditions = new Conditions();
        conditions.add("authorship.createdBy = :author", "author", filter.author());
        conditions.add(":tag member of tagIds", "tag", filter.tagId());
        conditions.add("authorship.changedAt > :changedAfter", "changedAfter", filter.changedAfter());
        conditions.add("authorship.changedAt < :changedBefore", "changedBefore", filter.changedBefore());
        conditions.addWords("searchText", filter.text());
        return conditions;
    }

    /** The next time at which a story is due. */
    Optional<Instant> nextDue() {
        return first(
                "select schedule.publishAt from Article where schedule.publishAt is not null and hold.since is null order by schedule.publishAt");
    }

    /** The next time at which a live story expires. */
    Optional<Instant> nextExpiry() {
        return first(
                "select schedule.expireAt from Article where schedule.expireAt is not null and state = PUBLISHED and hold.since is null"
                        + " order by schedule.expireAt");
    }

    private Optional<Instant> first(String times) {
        return getSession()
                .createSelectionQuery(times, Instant.class)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /** Live stories that expire and that no other node is withdrawing at this moment, locked. */
    List<Article> takeExpired(Instant now, int most) {
        return getSession()
                .createSelectionQuery(
                        "from Article where schedule.expireAt <= ?1 and state = PUBLISHED and hold.since is null"
                                + " order by schedule.expireAt, id",
                        Article.class)
                .setParameter(1, now)
                .setMaxResults(most)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    /** Stories that are due and that no other node is publishing at this moment, locked. */
    List<Article> takeDue(Instant now, int most) {
        return getSession()
                .createSelectionQuery(
                        "from Article where schedule.publishAt <= ?1 and hold.since is null order by schedule.publishAt, id",
                        Article.class)
                .setParameter(1, now)
                .setMaxResults(most)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }

    /** Which articles of the desk to list or count; null means no condition. */
    record DeskFilter(
            State state, String author, UUID tagId, String text, Instant changedAfter, Instant changedBefore) {}
}
