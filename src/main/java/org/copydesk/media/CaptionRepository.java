package org.copydesk.media;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CaptionRepository implements PanacheRepositoryBase<Caption, UUID> {
    List<Caption> of(UUID articleId) {
        return list("articleId", Sort.by("position"), articleId);
    }

    List<Caption> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    List<Caption> of(Collection<UUID> articleIds) {
        return list("articleId in ?1", Sort.by("position"), articleIds);
    }
}
