package org.copydesk.edition.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.edition.audience.Audience;
import org.copydesk.edition.audience.AudienceCondition;
import org.copydesk.edition.rendering.ArticleRenderer;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.platform.Chunks;
import org.copydesk.platform.storage.StoredJson;
import org.copydesk.platform.storage.WeighedRows;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads advance copies for the partners that are entitled to them. Every call takes one statement. */
@ApplicationScoped
@Transactional
public class AdvanceCopyRepository {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String COPY = "select a.articleId, a.number, a.movedAt, a.reason, a.listing";

    private final Session database;
    private final ArticleRenderer renderer;

    AdvanceCopyRepository(Session database, ArticleRenderer renderer) {
        this.database = database;
        this.renderer = renderer;
    }

    /** Returns the number of the newest change; 0 before the first. */
    public long head() {
        return database.createSelectionQuery("select number from AdvanceHead", Long.class)
                .getSingleResult();
    }

    /** Returns the copies that changed after a number, in that order, without bodies, revoked ones included. */
    public List<AdvanceArticle> after(long number, int most) {
        return database
                .createSelectionQuery(
                        COPY + " from AdvanceCopy a where a.number > ?1 order by a.number", AdvanceArticle.class)
                .setParameter(1, number)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(this::addressed)
                .toList();
    }

    private AdvanceArticle addressed(AdvanceArticle stored) {
        return stored.listing() == null
                ? stored
                : stored.with(
                        new String(
                                renderer.addressedAhead(stored.listing().getBytes(StandardCharsets.UTF_8)),
                                StandardCharsets.UTF_8),
                        renderer.addressedAhead(stored.body()));
    }

    /** Returns the copies of these articles, revoked ones included. */
    public Map<UUID, AdvanceArticle> of(Collection<UUID> ids, boolean withBody) {
        return Chunks.of(ids).stream()
                .flatMap(chunk -> database
                        .createSelectionQuery(
                                COPY + body(withBody) + " from AdvanceCopy a where a.articleId in ?1",
                                AdvanceArticle.class)
                        .setParameter(1, chunk)
                        .getResultList()
                        .stream())
                .map(this::addressed)
                .collect(Collectors.toMap(AdvanceArticle::id, Function.identity()));
    }

    /**
     * A copy that stands, with all that is kept of it and the embargo's end.
     *
     * @return empty also for one that was handed out before all of it was kept
     */
    public Optional<PublishedArticle> whole(UUID id) {
        return database.createSelectionQuery(
                        "select a.snapshot, a.body from AdvanceCopy a where a.articleId = ?1 and a.snapshot is not null",
                        Object[].class)
                .setParameter(1, id)
                .uniqueResultOptional()
                .map(row -> renderer.readAhead((StoredJson) row[0], (StoredJson) row[1]));
    }

    /**
     * Returns the valid copies for an audience, in the order of the ids; fewer where bodies are long, none only at the end.
     *
     * @param after the last id of the page before, or null
     */
    public List<AdvanceArticle> standing(Audience audience, UUID after, int most, boolean withBody) {
        AudienceCondition covered = AudienceCondition.ofTerms(audience, "a");
        SelectionQuery<AdvanceArticle> query = database.createSelectionQuery(
                        COPY + body(withBody)
                                + " from AdvanceCopy a where a.reason is null and a.articleId > :after and "
                                + covered.condition() + " order by a.articleId",
                        AdvanceArticle.class)
                .setParameter("after", after == null ? FIRST : after);
        covered.parameters().forEach(query::setParameter);
        return WeighedRows.read(query, most, AdvanceArticle::bodyLength).stream()
                .map(this::addressed)
                .toList();
    }

    /** Counts the valid copies for an audience. */
    public long count(Audience audience) {
        AudienceCondition covered = AudienceCondition.ofTerms(audience, "a");
        SelectionQuery<Long> query = database.createSelectionQuery(
                "select count(*) from AdvanceCopy a where a.reason is null and " + covered.condition(), Long.class);
        covered.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String body(boolean wanted) {
        return wanted ? ", a.body" : "";
    }

    AdvanceCopy find(UUID articleId) {
        return database.find(AdvanceCopy.class, articleId);
    }

    void add(AdvanceCopy copy) {
        database.persist(copy);
    }

    void delete(UUID articleId) {
        database.createMutationQuery("delete from AdvanceCopy where articleId = ?1")
                .setParameter(1, articleId)
                .executeUpdate();
    }

    /** Locks the head of the advance copies, and takes the next number. */
    long nextNumber() {
        return database.find(AdvanceHead.class, AdvanceHead.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .next();
    }
}
