package org.copydesk.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.partner.QuotaState.Quota;

/**
 * Counts what a partner used of its quotas, in minutes, days and months of UTC. Written under the partner's lock, so that nodes
 * agree.
 */
@Entity
@Table(name = "partner_tally")
class PartnerTally {
    @Id
    private UUID partnerId;

    private Instant minuteBegin = Instant.EPOCH;
    private int requests;
    private Instant dayBegin = Instant.EPOCH;
    private int dayArticles;
    private Instant monthBegin = Instant.EPOCH;
    private int monthArticles;

    protected PartnerTally() {}

    PartnerTally(UUID partnerId) {
        this.partnerId = partnerId;
    }

    /** Counts a request, also one that is over the limit. */
    QuotaState countRequest(int limit, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(minuteBegin)) {
            minuteBegin = minute;
            requests = 0;
        }
        requests = Math.min(requests + 1, limit + 1);
        Duration renewal = Duration.between(now, minute.plus(1, ChronoUnit.MINUTES));
        return new QuotaState(
                Quota.REQUESTS_PER_MINUTE, limit, requests <= limit, Math.max(0, limit - requests), renewal);
    }

    /** Counts an article that is given, unless it is over a limit: then it says where the partner stands with that. */
    Optional<QuotaState> countArticle(PartnerLimits limits, Instant now) {
        ZonedDateTime day = now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime month = day.withDayOfMonth(1);
        begin(day.toInstant(), month.toInstant());
        if (isReached(limits.articlesPerMonth(), monthArticles)) {
            Instant next = month.plusMonths(1).toInstant();
            return Optional.of(new QuotaState(
                    Quota.ARTICLES_PER_MONTH, limits.articlesPerMonth(), false, 0, Duration.between(now, next)));
        }
        if (isReached(limits.articlesPerDay(), dayArticles)) {
            Instant next = day.plusDays(1).toInstant();
            return Optional.of(new QuotaState(
                    Quota.ARTICLES_PER_DAY, limits.articlesPerDay(), false, 0, Duration.between(now, next)));
        }
        dayArticles++;
        monthArticles++;
        return Optional.empty();
    }

    private void begin(Instant day, Instant month) {
        if (!day.equals(dayBegin)) {
            dayBegin = day;
            dayArticles = 0;
        }
        if (!month.equals(monthBegin)) {
            monthBegin = month;
            monthArticles = 0;
        }
    }

    private static boolean isReached(Integer limit, int count) {
        return limit != null && count >= limit;
    }
}
