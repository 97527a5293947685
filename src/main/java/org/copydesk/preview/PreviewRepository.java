package org.copydesk.preview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PreviewRepository implements PanacheRepositoryBase<Preview, UUID> {
    private static final UUID BEFORE_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** Those that work, made last first, from behind {@code before}. */
    List<Preview> working(UUID articleId, Instant now, UUID before, int most) {
        return find(
                        "articleId = ?1 and expiresAt > ?2 and id < ?3",
                        Sort.descending("id"),
                        articleId,
                        now,
                        before == null ? BEFORE_ALL : before)
                .range(0, most - 1)
                .list();
    }

    void deleteExpired(UUID articleId, Instant now) {
        delete("articleId = ?1 and expiresAt <= ?2", articleId, now);
    }

    boolean delete(UUID articleId, UUID id) {
        return delete("articleId = ?1 and id = ?2", articleId, id) > 0;
    }
}
