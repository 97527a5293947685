package org.copydesk.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<Revision, Revision.Key> {
    /** Without content, the newest first, from behind {@code before}. */
    List<RevisionView> page(UUID articleId, int before, int most) {
        return find(
                        "select r.key.number, r.savedAt, r.savedBy, r.restoredFrom, r.publishedVersion from Revision r"
                                + " where r.key.articleId = ?1 and r.key.number < ?2",
                        Sort.descending("r.key.number"),
                        articleId,
                        before)
                .project(RevisionView.class)
                .range(0, most - 1)
                .list();
    }

    List<String> savedBySince(UUID articleId, int number) {
        return getEntityManager()
                .createQuery(
                        "select distinct r.savedBy from Revision r"
                                + " where r.key.articleId = ?1 and r.key.number > ?2 order by r.savedBy",
                        String.class)
                .setParameter(1, articleId)
                .setParameter(2, number)
                .getResultList();
    }
}
