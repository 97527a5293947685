package org.copydesk.article.state;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.copydesk.platform.problem.ProblemException;

/**
 * The scheduled publication, the embargo and the expiry of an article.
 *
 * @param publishAt when the scheduler publishes it, or null
 * @param scheduledBy who scheduled it last, or null
 * @param embargoUntil before when nobody may publish it, or null
 * @param expireAt when the scheduler withdraws it, or null
 */
@Embeddable
public record Schedule(Instant publishAt, String scheduledBy, Instant embargoUntil, Instant expireAt) {
    public static final Schedule NONE = new Schedule(null, null, null, null);

    private static final Duration FURTHEST = Duration.ofDays(3653);

    /** @throws ProblemException 422 for a time that is past, too far off or before the embargo's end */
    public Schedule publishAt(Instant time, String by, Instant now) {
        requireFuture(time, now, "/publishAt");
        if (isEmbargoed(time)) {
            throw ProblemException.invalid(
                    "/publishAt",
                    "embargoed",
                    "The article is under embargo until " + embargoUntil + "; schedule it for then or later.");
        }
        if (expireAt != null && !expireAt.isAfter(time)) {
            throw ProblemException.invalid(
                    "/publishAt", "after-expiry", "The article expires at " + expireAt + "; schedule it before that.");
        }
        return new Schedule(time, by, embargoUntil, expireAt);
    }

    /** @throws ProblemException 422 for a time that is past and was not set before, or is after the scheduled one */
    public Schedule embargo(Instant until, Instant now) {
        if (until != null && !until.equals(embargoUntil)) {
            requireFuture(until, now, "/embargoUntil");
        }
        if (until != null && publishAt != null && publishAt.isBefore(until)) {
            throw ProblemException.invalid(
                    "/embargoUntil",
                    "after-schedule",
                    "The article is scheduled for " + publishAt + ", before that; return it first.");
        }
        requireOrder("/embargoUntil", expireAt, until);
        return new Schedule(publishAt, scheduledBy, until, expireAt);
    }

    /**
     * Sets when the article expires; null is never.
     *
     * @throws ProblemException 422 for a time that is past and was not set before, or is not after publication
     */
    public Schedule expireAt(Instant time, Instant now) {
        if (time != null && !time.equals(expireAt)) {
            requireFuture(time, now, "/expireAt");
        }
        requireOrder("/expireAt", time, publishAt);
        requireOrder("/expireAt", time, embargoUntil);
        return new Schedule(publishAt, scheduledBy, embargoUntil, time);
    }

    private static void requireOrder(String pointer, Instant expiry, Instant publication) {
        if (expiry != null && publication != null && !expiry.isAfter(publication)) {
            throw ProblemException.invalid(
                    pointer,
                    "before-publication",
                    "The article would expire at " + expiry + ", but is not published before " + publication + ".");
        }
    }

    private static void requireFuture(Instant time, Instant now, String pointer) {
        if (!time.isAfter(now)) {
            throw ProblemException.invalid(pointer, "past", time + " is past; it is " + now + " now.");
        }
        if (time.isAfter(now.plus(FURTHEST))) {
            throw ProblemException.invalid(pointer, "too-far", time + " is more than ten years off.");
        }
    }

    /** The same without a time of publication. */
    public Schedule cancelled() {
        return new Schedule(null, scheduledBy, embargoUntil, expireAt);
    }

    /** The same without a time of publication or expiry. */
    public Schedule ended() {
        return new Schedule(null, scheduledBy, embargoUntil, null);
    }

    public boolean isExpired(Instant now) {
        return expireAt != null && !expireAt.isAfter(now);
    }

    public boolean isEmbargoed(Instant now) {
        return embargoUntil != null && embargoUntil.isAfter(now);
    }
}
