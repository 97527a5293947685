package org.copydesk.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ArticleLockRepository implements PanacheRepositoryBase<ArticleLock, UUID> {
    List<ArticleLock> held(Collection<UUID> articleIds, Instant now) {
        return list("articleId in ?1 and heldUntil > ?2", articleIds, now);
    }
}
