package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.edition.ChangeLog;
import org.copydesk.edition.ChangeRow;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.edition.advance.AdvanceReader;
import org.copydesk.edition.audience.AudienceReader;
import org.copydesk.edition.audience.LiveArticle;
import org.copydesk.partner.PartnerTurn;
import org.copydesk.partner.ledger.Ledger;
import org.copydesk.platform.problem.ProblemException;

/** Puts a partner's page together in the partner's turn, a stretch of the log at a time. */
@ApplicationScoped
class PageReader {
    /** How many changes are looked at a time: few where each may bring a body along. */
    private static final int STRETCH = 500;

    private static final int STRETCH_WITH_BODIES = 100;

    /** A page of long stories ends early. */
    private static final long MOST_CHARACTERS = 4_000_000;

    private final ChangeLog log;
    private final AudienceReader edition;
    private final AdvanceReader advances;
    private final PartnerEntryRepository entries;
    private final Ledger ledger;
    private final ChangeJson json;

    PageReader(
            ChangeLog log,
            AudienceReader edition,
            AdvanceReader advances,
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
    record Wish(int most, boolean withBody, String door) {
        int stretch() {
            return withBody ? Math.min(most, STRETCH_WITH_BODIES) : STRETCH;
        }
    }

    /** The next changes that concern the partner. There are none only if there is nothing further in the log. */
    ChangePage page(PartnerTurn turn, ChangePlace from, Wish wish) {
        Page page = new Page(from, wish);
        while (true) {
            List<LoggedChange> stretch = stretch(turn, page.place, wish.stretch());
            try (Decision decision = decision(stretch, turn, wish.withBody(), wish.door())) {
                if (page.isFilledWith(stretch, decision)) {
                    return new ChangePage(page.told, page.place, true);
                }
            }
            if (stretch.size() < wish.stretch()) {
                return new ChangePage(page.told, page.place, false);
            }
        }
    }

    /** A page that is being put together. */
    private static final class Page {
        private final List<PartnerChange> told = new ArrayList<>();
        private final Wish wish;
        private ChangePlace place;
        private long characters;

        Page(ChangePlace from, Wish wish) {
            this.place = from;
            this.wish = wish;
        }

        /** Takes changes up until there is enough, or the partner may be given no more. */
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
                if (told.size() == wish.most() || characters > MOST_CHARACTERS) {
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

    /** The change at a place, decided anew. */
    Optional<PartnerChange> change(PartnerTurn turn, ChangePlace place, boolean withBody, String door) {
        Optional<LoggedChange> change = place.step() == 0
                ? log.find(place.number()).map(LoggedChange::of)
                : entries.at(turn.partnerId(), place).map(LoggedChange::of);
        return change.flatMap(one -> {
            try (Decision decision = decision(List.of(one), turn, withBody, door)) {
                return decision.of(one);
            }
        });
    }

    /** Reads the articles of changes as they are now. What is withdrawn between two of the reads counts as withdrawn. */
    private Decision decision(List<LoggedChange> changes, PartnerTurn turn, boolean withBody, String door) {
        List<UUID> ids =
                changes.stream().map(LoggedChange::articleId).distinct().toList();
        boolean withText = withBody && turn.fullText();
        // First what is not published yet: what is published between two of the reads counts as published.
        Map<UUID, AdvanceArticle> ahead = turn.concernsAdvances() ? advances.of(aheadOf(changes), withText) : Map.of();
        Map<UUID, LiveArticle> live = edition.live(ids, withText);
        return new Decision(turn, ledger.open(turn, ids, door), json, live, edition.gone(ids), ahead);
    }

    private static List<UUID> aheadOf(List<LoggedChange> changes) {
        return changes.stream()
                .filter(change -> change.entry() == PartnerEntry.Kind.ADVANCE)
                .map(LoggedChange::articleId)
                .distinct()
                .toList();
    }

    /**
     * What stands behind a place: the log's rows, and the partner's own entries between them. An entry is only read up to
     * the last row that was: what was appended meanwhile behind further rows comes with those.
     */
    private List<LoggedChange> stretch(PartnerTurn turn, ChangePlace place, int most) {
        List<ChangeRow> rows = log.after(place.number(), most);
        long last = rows.isEmpty() ? place.number() : rows.get(rows.size() - 1).number();
        List<PartnerEntry> own = turn.entryStep() == 0 ? List.of() : entries.after(turn.partnerId(), place, last, most);
        return Stream.concat(rows.stream().map(LoggedChange::of), own.stream().map(LoggedChange::of))
                .sorted(Comparator.comparing(LoggedChange::place))
                .limit(most)
                .toList();
    }
}
