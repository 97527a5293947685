package org.copydesk.partner;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.audience.Audience;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A partner that licenses articles and keeps copies. Its row is the lock that orders everything it is given. */
@Entity
@Table(name = "partner")
class Partner {
    private static final int LONGEST_BEFORE = 100_000;

    @Id
    private UUID id;

    private String name;

    /** For the constraint in the database. */
    @SuppressWarnings("UnusedVariable")
    private String liveName;

    @Convert(converter = ContactsJson.class)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private List<PartnerContact> contacts;

    private String suspendedBecause;
    private Instant expiresAt;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String entitlement;

    /** The entitlement with the slugs that its terms have come to have; what counts. */
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String effective;

    private boolean fullText;
    private boolean pictures;
    private boolean advanceCopy;

    /** Up to which move of advance copies it was told; null for one that never could have any. */
    private Long advancePlace;

    @Embedded
    private PartnerLimits limits;

    private Instant createdAt;
    private String createdBy;
    private long entryStep;
    private long deliverySerial;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String sweepBefore;

    private Long sweepFrom;
    private UUID sweptTo;

    protected Partner() {}

    /** In which shape it is given what it is entitled to, and whether before its time. */
    record Shape(boolean fullText, boolean pictures, boolean advanceCopy) {}

    Partner(UUID id, Instant createdAt, String createdBy) {
        this.id = id;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** Sets all that is not its entitlement. */
    void describe(PartnerRequest request, String newName) {
        name = newName;
        liveName = liveName(newName);
        contacts = request.contacts();
        suspendedBecause = request.status() == PartnerStatus.SUSPENDED ? request.reason() : null;
        expiresAt = request.expiresAt();
        limits = request.limits();
    }

    static String liveName(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Says what it is entitled to from now on. What changes by it is told article by article.
     *
     * @param counts the entitlement with the slugs that its terms have come to have
     * @param head the number of the newest change
     */
    void entitle(Audience to, Audience counts, Shape shape, long head) {
        boolean isNew = entitlement == null;
        boolean isSameShape = fullText == shape.fullText() && pictures == shape.pictures();
        boolean isSame = isSameShape && counts.equals(isNew ? null : effective());
        String before = effective;
        if (!isSame || advanceCopy != shape.advanceCopy()) {
            tellAdvanceCopiesAnew(shape.advanceCopy());
        }
        entitlement = EntitlementJson.text(to);
        effective = EntitlementJson.text(counts);
        fullText = shape.fullText();
        pictures = shape.pictures();
        advanceCopy = shape.advanceCopy();
        if (!isNew && !isSame) {
            // In another shape, everything is given anew, as if it had not been there before.
            sweep(isSameShape ? EntitlementJson.stored(before) : Audience.nothing(), head);
        }
    }

    /** Also those that it has not any more, so that it learns to remove them. */
    private void tellAdvanceCopiesAnew(boolean mayHaveThem) {
        if (mayHaveThem || advancePlace != null) {
            advancePlace = 0L;
        }
    }

    private void sweep(Audience before, long head) {
        // Told from the beginning, even if an earlier change is not told to its end: an article that did not belong to
        // it
        // at one time or the other is told again.
        Audience all =
                sweepBefore == null ? before : new Audience.All(List.of(EntitlementJson.stored(sweepBefore), before));
        String text = EntitlementJson.text(all);
        sweepBefore = text.length() > LONGEST_BEFORE ? EntitlementJson.text(Audience.nothing()) : text;
        sweepFrom = head;
        sweptTo = null;
    }

    /** Up to which move of advance copies it was told; empty for one that never could have any. */
    Optional<Long> advancePlace() {
        return Optional.ofNullable(advancePlace);
    }

    void advanceTo(long number) {
        advancePlace = number;
    }

    void sweptTo(UUID article) {
        sweptTo = article;
    }

    void endSweep() {
        sweepBefore = null;
        sweepFrom = null;
        sweptTo = null;
    }

    /** The change of its entitlement that is being told, or null. */
    Sweep sweep() {
        return sweepBefore == null ? null : new Sweep(EntitlementJson.stored(sweepBefore), sweepFrom, sweptTo);
    }

    /** @throws ProblemException 403 with the reason if it is not to be served */
    void requireServed(Instant now) {
        if (suspendedBecause != null) {
            throw new ProblemException(ErrorCode.PARTNER_SUSPENDED, "Your access is suspended: " + suspendedBecause);
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            throw new ProblemException(ErrorCode.PARTNER_EXPIRED, "Your access ended at " + expiresAt + ".");
        }
    }

    long nextEntryStep() {
        return ++entryStep;
    }

    long nextDeliverySerial() {
        return ++deliverySerial;
    }

    boolean wasGivenSomething() {
        return deliverySerial > 0;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    List<PartnerContact> contacts() {
        return contacts;
    }

    PartnerStatus status() {
        return suspendedBecause == null ? PartnerStatus.ACTIVE : PartnerStatus.SUSPENDED;
    }

    String suspendedBecause() {
        return suspendedBecause;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Audience entitlement() {
        return EntitlementJson.stored(entitlement);
    }

    Audience effective() {
        return EntitlementJson.stored(effective);
    }

    boolean fullText() {
        return fullText;
    }

    boolean pictures() {
        return pictures;
    }

    boolean advanceCopy() {
        return advanceCopy;
    }

    Shape shape() {
        return new Shape(fullText, pictures, advanceCopy);
    }

    /** Hibernate reads limits that are all null as null. */
    PartnerLimits limits() {
        return limits == null ? PartnerLimits.NONE : limits;
    }

    long entryStep() {
        return entryStep;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }
}
