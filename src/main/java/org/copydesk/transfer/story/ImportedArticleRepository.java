package org.copydesk.transfer.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.FlushMode;

@ApplicationScoped
class ImportedArticleRepository implements PanacheRepositoryBase<ImportedArticle, UUID> {
    List<ImportedArticle> byExternalIds(Collection<String> externalIds) {
        return externalIds.isEmpty() ? List.of() : list("externalId in ?1", externalIds);
    }

    /** Makes the transaction write rows in batches, and not before it commits: no query may read what waits to be written. */
    void writeInBatches(int size) {
        getSession().setJdbcBatchSize(size);
        getSession().setHibernateFlushMode(FlushMode.COMMIT);
    }

    List<ImportedArticle> byArticleIds(Collection<UUID> articleIds) {
        return articleIds.isEmpty() ? List.of() : list("articleId in ?1", articleIds);
    }
}
