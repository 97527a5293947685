package org.copydesk.article.lock;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ArticleLockRepository implements PanacheRepositoryBase<ArticleLock, UUID> {
    boolean isArticle(UUID articleId) {
        return getSession()
                .createSelectionQuery("select id from Article where id = ?1", UUID.class)
                .setParameter(1, articleId)
                .uniqueResultOptional()
                .isPresent();
    }

    /**
     * Locks an article's row until the transaction ends.
     *
     * @return whether there is such an article
     */
    boolean lockArticle(UUID articleId) {
        return getSession()
                .createSelectionQuery("from Article where id = ?1", Object.class)
                .setParameter(1, articleId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResultOptional()
                .isPresent();
    }

    List<ArticleLock> held(Collection<UUID> articleIds, Instant now) {
        return list("articleId in ?1 and heldUntil > ?2", articleIds, now);
    }
}
