package org.copydesk.media.image;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.platform.paging.Conditions;

@ApplicationScoped
class ImageRepository implements PanacheRepositoryBase<Image, UUID> {
    Optional<Image> byContent(String contentHash) {
        return find("contentHash", contentHash).firstResultOptional();
    }

    Optional<Image> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Image> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Whether an article's caption shows the picture. */
    boolean isUsed(UUID id) {
        return getEntityManager()
                        .createQuery("select count(c) from Caption c where c.imageId = ?1", Long.class)
                        .setParameter(1, id)
                        .getSingleResult()
                > 0;
    }

    /** Pictures, newest first, made before the one with this id. */
    List<Image> page(ImageList.Filter filter, UUID before, int most) {
        Conditions conditions = new Conditions();
        conditions.add("i.id < :before", "before", before);
        conditions.add(
                "(lower(i.description.headline) like :text escape '!' or lower(i.description.caption) like :text escape '!'"
                        + " or lower(i.description.alt) like :text escape '!' or lower(i.description.creator) like :text"
                        + " escape '!' or lower(i.description.place) like :text escape '!')",
                "text",
                filter.text() == null ? null : Conditions.containing(filter.text()));
        conditions.add(
                "lower(i.description.credit) = :credit",
                "credit",
                filter.credit() == null ? null : filter.credit().toLowerCase(Locale.ROOT));
        String unused = filter.isUnused()
                ? " and not exists (select 1 from Caption c where c.imageId = i.id)"
                : "";
        return find("from Image i where " + conditions.query() + unused + " order by i.id desc", conditions.parameters())
                .range(0, most - 1)
                .list();
    }
}
