package org.copydesk.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ImportRunRepository implements PanacheRepositoryBase<ImportRun, UUID> {
    /** The runs started last first, from behind {@code before}; null for the first. */
    List<ImportRun> page(UUID before, int most) {
        Sort order = Sort.descending("id");
        return (before == null ? findAll(order) : find("id < ?1", order, before))
                .range(0, most - 1)
                .list();
    }
}
