package org.copydesk.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PartnerTallyRepository implements PanacheRepositoryBase<PartnerTally, UUID> {
    PartnerTally of(UUID partnerId) {
        return findByIdOptional(partnerId).orElseGet(() -> {
            PartnerTally first = new PartnerTally(partnerId);
            persist(first);
            return first;
        });
    }
}
