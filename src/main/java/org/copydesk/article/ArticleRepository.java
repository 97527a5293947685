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
import java.util.UUID;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;

@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    private static final UUID BEFORE_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** @throws ProblemException 404 */
    Article existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("article", id.toString()));
    }

    /** @throws ProblemException 404, or 412 if the caller has not seen the present version */
    Article seen(UUID id, IfMatch seen) {
        Article article = existing(id);
        seen.require(article.etag());
        return article;
    }

    Optional<Article> byWireFingerprint(String fingerprint) {
        return find("wireFingerprint", fingerprint).firstResultOptional();
    }

    boolean isSlugTaken(String slug, UUID exceptBy) {
        return count("slug = ?1 and id <> ?2", slug, exceptBy) > 0;
    }

    boolean isTagUsed(UUID tagId) {
        return count("?1 member of tagIds or manuscript.sectionId = ?1", tagId) > 0;
    }

    boolean isSection(UUID tagId) {
        return count("manuscript.sectionId", tagId) > 0;
    }

    boolean isBylineUsed(UUID bylineId) {
        return count("from Article a join a.credits credit where credit.bylineId = ?1", bylineId) > 0;
    }

    /** Articles made last first, from behind {@code before}. */
    List<Article> page(State state, UUID before, int most) {
        return find(
                        "(:any = true or state = :state) and id < :before",
                        Sort.descending("id"),
                        Map.of(
                                "any", state == null,
                                "state", state == null ? State.DRAFT : state,
                                "before", before == null ? BEFORE_ALL : before))
                .range(0, most - 1)
                .list();
    }

    /** Keeps others from changing these articles; always in the same order, so that nobody waits for each other. */
    void lock(Collection<UUID> ids) {
        find("from Article a where a.id in ?1 order by a.id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Notes a version that the edition shows, of an article that is locked. Who has seen the working copy may go on. */
    void showsVersion(UUID id, int version, Instant at) {
        update("version = ?1, updatedAt = ?2 where id = ?3", version, at, id);
    }
}
