package org.copydesk.partner.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.edition.audience.AudienceRepository;
import org.copydesk.edition.audience.GoneArticle;
import org.copydesk.edition.log.ChangeKind;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.log.ChangeRow;
import org.copydesk.partner.PartnerConfig;
import org.copydesk.partner.PartnerRequests;
import org.copydesk.partner.Partners;
import org.copydesk.platform.RetriedOnCollision;
import org.copydesk.platform.problem.ProblemException;

/**
 * Lists corrections and withdrawals with the partners that must act on them, and those that did. All of it is computed from the
 * ledger.
 */
@ApplicationScoped
@Transactional
class Recalls {
    private static final int BATCH = 100;
    private static final Set<ChangeKind> RECALLS =
            EnumSet.of(ChangeKind.CORRECTED, ChangeKind.WITHDRAWN, ChangeKind.KILLED);

    private final ChangeLog log;
    private final AudienceRepository edition;
    private final LedgerRepository ledger;
    private final Partners partners;
    private final PartnerRequests requests;
    private final PartnerConfig config;
    private final Clock clock;

    Recalls(
            ChangeLog log,
            AudienceRepository edition,
            LedgerRepository ledger,
            Partners partners,
            PartnerRequests requests,
            PartnerConfig config,
            Clock clock) {
        this.log = log;
        this.edition = edition;
        this.ledger = ledger;
        this.partners = partners;
        this.requests = requests;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Recalls that concern anybody, the newest first.
     *
     * @param state null for all
     * @param before the number of the last one on the page before
     */
    List<RecallView> page(RecallState state, long before, int most) {
        List<RecallView> found = new ArrayList<>();
        long place = before;
        while (true) {
            List<ChangeRow> rows = log.recallsBefore(place, BATCH);
            views(rows)
                    .filter(recall -> recall.holders() > 0 && (state == null || state.fits(recall)))
                    .limit(most - found.size())
                    .forEach(found::add);
            if (rows.size() < BATCH || found.size() == most) {
                return found;
            }
            place = rows.get(BATCH - 1).number();
        }
    }

    /** @throws ProblemException 404 for what is no correction or withdrawal */
    RecallView get(long number) {
        return log.find(number)
                .filter(row -> RECALLS.contains(row.kind()))
                .flatMap(row -> views(List.of(row)).findFirst())
                .orElseThrow(() -> ProblemException.notFound("recall", String.valueOf(number)));
    }

    /**
     * Notes that a partner did what a change asks for. A second time changes nothing.
     *
     * @throws ProblemException 404 if it was not given the change, 403 if it is not to be served
     */
    @RetriedOnCollision
    void acknowledge(UUID partner, long number) {
        requests.count(partner);
        ChangeRow change = log.find(number)
                .filter(row -> row.isOfArticle() && isTold(partner, row))
                .orElseThrow(() -> ProblemException.notFound("change", String.valueOf(number)));
        ledger.acknowledge(partner, change.number(), clock.instant());
    }

    /** Also true of an article that was withdrawn before the partner read it: then the ledger has no entry. */
    private boolean isTold(UUID partner, ChangeRow row) {
        List<LedgerEntry> given = ledger.entries(partner, row.articleId());
        return given.isEmpty()
                ? Optional.ofNullable(edition.gone(List.of(row.articleId())).get(row.articleId()))
                        .flatMap(GoneArticle::traits)
                        .filter(partners.entitlement(partner)::covers)
                        .isPresent()
                : RecallStanding.wasGiven(row, given);
    }

    private Stream<RecallView> views(List<ChangeRow> rows) {
        Map<UUID, Map<UUID, List<LedgerEntry>>> given =
                ledger
                        .entries(rows.stream()
                                .map(ChangeRow::articleId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                LedgerEntry::articleId, Collectors.groupingBy(LedgerEntry::partnerId)));
        Map<Acknowledgement.Key, Instant> acknowledged =
                ledger.acknowledged(rows.stream().map(ChangeRow::number).toList());
        Map<UUID, String> names = partners.names(given.values().stream()
                .flatMap(byPartner -> byPartner.keySet().stream())
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> {
            Instant dueAt = row.at().plus(config.acknowledgeWithin());
            List<RecallStanding> standings = given.getOrDefault(row.articleId(), Map.of()).entrySet().stream()
                    .map(entry -> standing(row, entry.getKey(), entry.getValue(), acknowledged, dueAt, names))
                    .flatMap(Optional::stream)
                    .toList();
            return RecallView.of(row, dueAt, standings);
        });
    }

    private Optional<RecallStanding> standing(
            ChangeRow row,
            UUID partner,
            List<LedgerEntry> given,
            Map<Acknowledgement.Key, Instant> acknowledged,
            Instant dueAt,
            Map<UUID, String> names) {
        Instant done = acknowledged.get(new Acknowledgement.Key(partner, row.number()));
        return RecallStanding.sent(row, given)
                .map(sent -> new RecallStanding(
                        partner,
                        names.get(partner),
                        sent.how().map(LedgerEntry::at).orElse(null),
                        sent.how().map(LedgerEntry::channel).orElse(null),
                        done,
                        done == null && clock.instant().isAfter(dueAt)));
    }
}
