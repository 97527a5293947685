package org.copydesk.media.image;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.snapshot.FocalPoint;
import org.copydesk.platform.paging.Conditions;

@ApplicationScoped
class ImageRepository implements PanacheRepositoryBase<Image, UUID> {
    Optional<Image> byContent(String contentHash) {
        return find("contentHash", contentHash).firstResultOptional();
    }

    Optional<Image> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    void add(ImageRenditions made) {
        getEntityManager().persist(made);
    }

    /** All renditions of some pictures. */
    List<ImageRenditions> renditions(Collection<UUID> imageIds) {
        return imageIds.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("from ImageRenditions where key.imageId in ?1", ImageRenditions.class)
                        .setParameter(1, imageIds)
                        .getResultList();
    }

    List<ImageRenditions.Key> renditionKeys() {
        return getEntityManager()
                .createQuery("select r.key from ImageRenditions r", ImageRenditions.Key.class)
                .getResultList();
    }

    void deleteRenditions(UUID id) {
        getEntityManager()
                .createQuery("delete from ImageRenditions where key.imageId = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** The focal points that captions give a picture. */
    List<FocalPoint> focalPointsOfCaptions(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.focalPoint.x, c.focalPoint.y from Caption c"
                                + " where c.imageId = ?1 and c.focalPoint.x is not null",
                        Object[].class)
                .setParameter(1, id)
                .getResultStream()
                .map(row -> new FocalPoint((Double) row[0], (Double) row[1]))
                .toList();
    }

    /** Takes a picture out of all captions, whose words stay as they are shown. */
    void detach(UUID id, ImageDescription description) {
        getEntityManager()
                .createQuery("update Caption c set c.text = coalesce(c.text, :caption), c.alt = coalesce(c.alt, :alt),"
                        + " c.credit = coalesce(c.credit, :credit), c.imageId = null, c.focalPoint.x = null,"
                        + " c.focalPoint.y = null where c.imageId = :id")
                .setParameter("id", id)
                .setParameter("caption", description.caption())
                .setParameter("alt", description.alt())
                .setParameter("credit", description.credit())
                .executeUpdate();
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
        String unused = filter.isUnused() ? " and not exists (select 1 from Caption c where c.imageId = i.id)" : "";
        return find(
                        "from Image i where i.killedAt is null and " + conditions.query() + unused
                                + " order by i.id desc",
                        conditions.parameters())
                .range(0, most - 1)
                .list();
    }
}
