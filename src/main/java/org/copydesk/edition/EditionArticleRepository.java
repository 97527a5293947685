package org.copydesk.edition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.copydesk.platform.Chunks;

/** Stores published articles, their slugs and their tombstones for {@link Edition}; {@link EditionRepository} reads them. */
@ApplicationScoped
class EditionArticleRepository implements PanacheRepositoryBase<EditionArticle, UUID> {
    Map<UUID, EditionArticle> byIds(Collection<UUID> ids) {
        Map<UUID, EditionArticle> articles = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(ids)) {
            list("id in ?1", chunk).forEach(article -> articles.put(article.id(), article));
        }
        return articles;
    }

    /** Notes that the published ones of these articles have translations. */
    void linkOriginals(Collection<UUID> ids) {
        for (List<UUID> chunk : Chunks.of(ids)) {
            list("id in ?1 and linked = false", chunk).forEach(EditionArticle::link);
        }
    }

    /** Returns those of these articles that others in the edition are translations of. */
    Set<UUID> originals(Collection<UUID> ids) {
        Set<UUID> originals = new HashSet<>();
        for (List<UUID> chunk : Chunks.of(ids)) {
            originals.addAll(getSession()
                    .createSelectionQuery(
                            "select translationGroup from EditionArticle where translationGroup in ?1", UUID.class)
                    .setParameter(1, chunk)
                    .getResultList());
        }
        return originals;
    }

    /** Returns the articles that have, or had, these slugs, by slug; slugs that are free are left out. */
    Map<String, UUID> slugOwners(Collection<String> slugs) {
        Map<String, UUID> owners = new HashMap<>();
        for (List<String> chunk : Chunks.of(slugs)) {
            getSession()
                    .createSelectionQuery("from EditionSlug where slug in ?1", EditionSlug.class)
                    .setParameter(1, chunk)
                    .getResultList()
                    .forEach(slug -> owners.put(slug.slug(), slug.articleId()));
        }
        return owners;
    }

    void add(EditionSlug slug) {
        getSession().persist(slug);
    }

    Tombstone tombstone(UUID articleId) {
        return getSession().find(Tombstone.class, articleId);
    }

    void removeTombstones(List<UUID> articleIds) {
        for (List<UUID> chunk : Chunks.of(articleIds)) {
            getSession()
                    .createMutationQuery("delete from Tombstone where articleId in ?1")
                    .setParameter(1, chunk)
                    .executeUpdate();
        }
    }

    void add(Tombstone tombstone) {
        getSession().persist(tombstone);
    }
}
