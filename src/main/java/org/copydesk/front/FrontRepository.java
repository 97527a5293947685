package org.copydesk.front;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.IfMatch;
import org.hibernate.LockMode;

@ApplicationScoped
class FrontRepository implements PanacheRepositoryBase<Front, String> {
    /** In the order of the slugs, from behind {@code after}, which may be null. */
    List<Front> page(String after, int most) {
        return find("slug > ?1", Sort.by("slug"), after == null ? "" : after)
                .range(0, most - 1)
                .list();
    }

    /** @throws ProblemException 404 */
    Front existing(String slug) {
        return findByIdOptional(slug).orElseThrow(() -> ProblemException.notFound("front", slug));
    }

    /** The front, locked for the rest of the transaction. */
    Optional<Front> locked(String slug) {
        return findByIdOptional(slug, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws ProblemException 404, or 412 if the caller has not seen the present version */
    Front seen(String slug, IfMatch seen) {
        Front front = locked(slug).orElseThrow(() -> ProblemException.notFound("front", slug));
        seen.require(front.etag());
        return front;
    }

    Optional<Instant> nextDue() {
        return find("launchAt is not null order by launchAt")
                .firstResultOptional()
                .map(Front::launchAt);
    }

    /** Fronts whose launch is due and that no other node launches at this moment, locked. */
    List<Front> takeDue(Instant now, int most) {
        return getSession()
                .createSelectionQuery("from Front where launchAt <= ?1 order by launchAt, slug", Front.class)
                .setParameter(1, now)
                .setMaxResults(most)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
    }
}
