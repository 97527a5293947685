package org.copydesk.platform.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class KeptAnswerRepository implements PanacheRepositoryBase<KeptAnswer, String> {
    void deleteExpired(String id, Instant now) {
        delete("id = ?1 and expiresAt <= ?2", id, now);
    }

    /** Deletes at most so many, those that expired first; says how many. */
    int deleteExpired(Instant now, int most) {
        List<String> ids = find("select id from KeptAnswer where expiresAt <= ?1 order by expiresAt", now)
                .project(String.class)
                .range(0, most - 1)
                .list();
        if (!ids.isEmpty()) {
            delete("id in ?1", ids);
        }
        return ids.size();
    }
}
