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
    List<Preview> working(PreviewSubject subject, Instant now, UUID before, int most) {
        return find(
                        "(articleId = ?1 or front = ?2) and expiresAt > ?3 and id < ?4",
                        Sort.descending("id"),
                        subject.articleId(),
                        subject.front(),
                        now,
                        before == null ? BEFORE_ALL : before)
                .range(0, most - 1)
                .list();
    }

    void deleteExpired(PreviewSubject subject, Instant now) {
        delete("(articleId = ?1 or front = ?2) and expiresAt <= ?3", subject.articleId(), subject.front(), now);
    }

    boolean delete(PreviewSubject subject, UUID id) {
        return delete("(articleId = ?1 or front = ?2) and id = ?3", subject.articleId(), subject.front(), id) > 0;
    }
}
