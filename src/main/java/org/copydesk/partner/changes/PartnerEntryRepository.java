package org.copydesk.partner.changes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PartnerEntryRepository implements PanacheRepositoryBase<PartnerEntry, PartnerEntry.Key> {
    /** Returns a partner's entries after a position, up to those at the change log's row {@code last}. */
    List<PartnerEntry> after(UUID partnerId, ChangePlace place, long last, int most) {
        return find(
                        "key.partnerId = ?1 and number >= ?2 and number <= ?3 and (number > ?2 or key.step > ?4)",
                        Sort.by("number", "key.step"),
                        partnerId,
                        place.number(),
                        last,
                        place.step())
                .range(0, most - 1)
                .list();
    }

    Optional<PartnerEntry> at(UUID partnerId, ChangePlace place) {
        return findByIdOptional(new PartnerEntry.Key(partnerId, place.step()))
                .filter(entry -> entry.place().equals(place));
    }
}
