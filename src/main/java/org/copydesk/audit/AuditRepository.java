package org.copydesk.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.copydesk.platform.paging.Conditions;

@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditStep, UUID> {
    /** Steps, the last taken first. */
    List<AuditStep> page(AuditFilter filter, UUID before, int most) {
        Conditions conditions = new Conditions();
        conditions.add("articleId = :article", "article", filter.article());
        conditions.add("takenBy = :by", "by", filter.by());
        conditions.add("step = :step", "step", filter.step());
        conditions.add("takenAt > :takenAfter", "takenAfter", filter.takenAfter());
        conditions.add("takenAt < :takenBefore", "takenBefore", filter.takenBefore());
        conditions.add("id < :before", "before", before);
        return find(conditions.query(), Sort.descending("id"), conditions.parameters())
                .range(0, most - 1)
                .list();
    }
}
