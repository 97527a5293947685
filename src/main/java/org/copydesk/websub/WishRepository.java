package org.copydesk.websub;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class WishRepository implements PanacheRepositoryBase<Wish, UUID> {
    void replace(Wish wish) {
        Callback callback = wish.callback();
        var unused = delete("topic = ?1 and callback = ?2", callback.topic(), callback.address());
        persistAndFlush(wish);
    }

    /** Takes those that are due; no other node does before {@code until}. */
    @Transactional
    List<Wish> claim(Instant now, Instant until, int most) {
        List<Wish> due =
                find("nextAt <= ?1", Sort.by("nextAt"), now).range(0, most - 1).list();
        return due.stream()
                .filter(wish ->
                        update("nextAt = ?3 where id = ?1 and nextAt = ?2", wish.id(), wish.nextAt(), until) > 0)
                .toList();
    }
}
