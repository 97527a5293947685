package org.copydesk.front;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class FrontLaunchRepository implements PanacheRepositoryBase<FrontLaunch, FrontLaunch.Key> {
    /** The latest first, from behind {@code before}. */
    List<FrontLaunch> page(String front, int before, int most) {
        return find("key.front = ?1 and key.number < ?2", Sort.descending("key.number"), front, before)
                .range(0, most - 1)
                .list();
    }

    void deleteOf(String front) {
        delete("key.front", front);
    }
}
