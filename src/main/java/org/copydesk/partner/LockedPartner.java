package org.copydesk.partner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.edition.audience.Audience;
import org.copydesk.platform.problem.ProblemException;

/**
 * A partner whose row is locked: until the transaction ends, no other transaction gives it articles or changes its entitlement.
 */
public final class LockedPartner {
    private final Partner partner;
    private final Audience entitlement;
    private final Sweep sweep;
    private final PartnerTally tally;
    private final Instant now;

    /** @param tally null where the partner may be given as many articles as there are */
    LockedPartner(Partner partner, PartnerTally tally, Instant now) {
        this.partner = partner;
        this.tally = tally;
        this.now = now;
        this.entitlement = partner.effective();
        this.sweep = partner.sweep();
    }

    public UUID partnerId() {
        return partner.id();
    }

    public Audience entitlement() {
        return entitlement;
    }

    public boolean fullText() {
        return partner.fullText();
    }

    public boolean pictures() {
        return partner.pictures();
    }

    /** Whether it may have what it is entitled to before its time, under embargo. */
    public boolean advanceCopy() {
        return partner.advanceCopy();
    }

    /** Whether it may have advance copies or ever could. */
    public boolean concernsAdvances() {
        return partner.advancePlace().isPresent();
    }

    /** The number of the advance copy up to which it was told. */
    public long advancePlace() {
        return partner.advancePlace().orElse(Long.MAX_VALUE);
    }

    public void advanceTo(long number) {
        partner.advanceTo(number);
    }

    /**
     * Counts an article that is about to be given.
     *
     * @throws ProblemException 429 if the partner has used up its articles
     */
    public void countArticle() {
        if (tally != null) {
            tally.countArticle(partner.limits(), now).ifPresent(standing -> {
                throw standing.refusal("You have used up your " + standing.limit()
                        + " articles for now. Try again when Retry-After says so; your cursor stays good.");
            });
        }
    }

    /** The unfinished sweep of its entitlement. */
    public Optional<Sweep> sweep() {
        return Optional.ofNullable(sweep);
    }

    public void sweptTo(UUID article) {
        partner.sweptTo(article);
    }

    public void endSweep() {
        partner.endSweep();
    }

    /** The step of the last of its own entries; 0 before the first. */
    public long entryStep() {
        return partner.entryStep();
    }

    public long nextEntryStep() {
        return partner.nextEntryStep();
    }

    public long nextDeliverySerial() {
        return partner.nextDeliverySerial();
    }
}
