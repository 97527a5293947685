package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.edition.advance.AdvanceCopyRepository;
import org.copydesk.edition.audience.AudienceRepository;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.log.ChangeRow;
import org.copydesk.partner.LockedPartner;
import org.copydesk.partner.ledger.Ledger;
import org.copydesk.platform.problem.ProblemException;

/** Builds a page of a locked partner's changes, from a batch of the log at a time. */
@ApplicationScoped
class ChangePageBuilder {
    /** How many changes are looked at a time: few where each may bring a body along. */
    private static final int BATCH = 500;

    private static final int BATCH_WITH_BODIES = 100;

    /** A page of long stories ends early. */
    private static final long MOST_CHARACTERS = 4_000_000;

    private final ChangeLog log;
    private final AudienceRepository edition;
    private final AdvanceCopyRepository advances;
    private final PartnerEntryRepository entries;
    private final Ledger ledger;
    private final ChangeJson json;

    ChangePageBuilder(
            ChangeLog log,
            AudienceRepository edition,
            AdvanceCopyRepository advances,
            PartnerEntryRepository entries,
            Ledger ledger,
            ChangeJson json) {
        this.log = log;
        this.edition = edition;
        this.advances = advances;
        this.entries = entries;
        this.ledger = ledger;
        this.json = json;
    }

    /** How to read a page. */
    record Request(int most, boolean withBody, String channel) {
        int batch() {
            return withBody ? Math.min(most, BATCH_WITH_BODIES) : BATCH;
        }
    }

    /** Returns the next changes that concern the partner; none only at the end of the log. */
    ChangePage page(LockedPartner locked, ChangePlace from, Request request) {
        Page page = new Page(from, request);
        while (true) {
            List<LoggedChange> batch = batch(locked, page.place, request.batch());
            try (Decision decision = decision(batch, locked, request.withBody(), request.channel())) {
                if (page.isFilledWith(batch, decision)) {
                    return new ChangePage(page.told, page.place, true);
                }
            }
            if (batch.size() < request.batch()) {
                return new ChangePage(page.told, page.place, false);
            }
        }
    }

    /** A page that is being put together. */
    private static final class Page {
        private final List<PartnerChange> told = new ArrayList<>();
        private final Request request;
        private ChangePlace place;
        private long characters;

        Page(ChangePlace from, Request request) {
            this.place = from;
            this.request = request;
        }

        /** Adds changes until the page is full, or the partner's quota is used up. */
        boolean isFilledWith(List<LoggedChange> changes, Decision decision) {
            for (LoggedChange change : changes) {
                try {
                    decision.of(change).ifPresent(this::tell);
                } catch (ProblemException usedUp) {
                    if (told.isEmpty()) {
                        throw usedUp;
                    }
                    return true;
                }
                place = change.place();
                if (told.size() == request.most() || characters > MOST_CHARACTERS) {
                    return true;
                }
            }
            return false;
        }

        private void tell(PartnerChange change) {
            told.add(change);
            characters += change.json().length();
        }
    }

    /** Decides the change at a position again. */
    Optional<PartnerChange> change(LockedPartner locked, ChangePlace place, boolean withBody, String channel) {
        Optional<LoggedChange> change = place.step() == 0
                ? log.find(place.number()).map(LoggedChange::of)
                : entries.at(locked.partnerId(), place).map(LoggedChange::of);
        return change.flatMap(one -> {
            try (Decision decision = decision(List.of(one), locked, withBody, channel)) {
                return decision.of(one);
            }
        });
    }

    /** Reads the articles of changes as they are now. What is withdrawn between two of the reads counts as withdrawn. */
    private Decision decision(List<LoggedChange> changes, LockedPartner locked, boolean withBody, String channel) {
        List<UUID> ids = changes.stream()
                .map(LoggedChange::articleId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean withText = withBody && locked.fullText();
        // First what is not published yet: what is published between two of the reads counts as published.
        Map<UUID, AdvanceArticle> ahead =
                locked.concernsAdvances() ? advances.of(aheadOf(changes), withText) : Map.of();
        Map<UUID, LiveArticle> live = edition.live(ids, withText);
        return new Decision(locked, ledger.open(locked, ids, channel), json, live, edition.gone(ids), ahead);
    }

    private static List<UUID> aheadOf(List<LoggedChange> changes) {
        return changes.stream()
                .filter(change -> change.entry() == PartnerEntry.Kind.ADVANCE)
                .map(LoggedChange::articleId)
                .distinct()
                .toList();
    }

    /**
     * Reads the log's rows after a position, and the partner's own entries between them. Entries are read only up to the last
     * of these rows: later ones come with later rows.
     */
    private List<LoggedChange> batch(LockedPartner locked, ChangePlace place, int most) {
        List<ChangeRow> rows = log.after(place.number(), most);
        long last = rows.isEmpty() ? place.number() : rows.get(rows.size() - 1).number();
        List<PartnerEntry> own =
                locked.entryStep() == 0 ? List.of() : entries.after(locked.partnerId(), place, last, most);
        return Stream.concat(rows.stream().map(LoggedChange::of), own.stream().map(LoggedChange::of))
                .sorted(Comparator.comparing(LoggedChange::place))
                .limit(most)
                .toList();
    }
}
