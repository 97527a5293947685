package org.copydesk.partner.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.edition.advance.AdvanceArticle;
import org.copydesk.partner.PartnerTurn;
import org.hibernate.Session;

/**
 * A partner's part of the ledger, open within one transaction. What is new in it is written when it is closed, rows of one
 * kind after the other, so that they go to the database in batches.
 */
public final class OpenLedger implements AutoCloseable {
    private final Session database;
    private final PartnerTurn turn;
    private final Map<UUID, Holding> holdings;
    private final String door;
    private final Instant now;
    private final List<Holding> firstHoldings = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    OpenLedger(Session database, PartnerTurn turn, Map<UUID, Holding> holdings, String door, Instant now) {
        this.database = database;
        this.turn = turn;
        this.holdings = holdings;
        this.door = door;
        this.now = now;
    }

    /** Whether the partner was ever given the article. */
    public boolean everGave(UUID article) {
        return holdings.containsKey(article);
    }

    /** Whether it was given the article and not told to take it back. */
    public boolean holds(UUID article) {
        return everGave(article) && holdings.get(article).state() == HoldingState.HELD;
    }

    /** Whether it was told at this place of the change log that the article is not for it any more. */
    public boolean removedAt(UUID article, long number) {
        Holding holding = holdings.get(article);
        return holding != null && holding.state() == HoldingState.REMOVED && holding.goneNumber() == number;
    }

    /** @param section the article's slug of its section, or null */
    public void give(UUID article, int version, String section, long number) {
        give(new Delivery.Entry(article, version, HoldingState.HELD, number, section), null);
    }

    /**
     * Says that the partner is given an article before its time.
     *
     * @param advance which state of the copy it is
     * @param section the article's slug of its section, or null
     */
    public void giveAhead(UUID article, long advance, String section, long number) {
        give(new Delivery.Entry(article, AdvanceArticle.VERSION, HoldingState.HELD, number, section), advance);
    }

    private void give(Delivery.Entry entry, Long advance) {
        UUID article = entry.articleId();
        Holding present = holdings.get(article);
        Holding holding = present == null ? new Holding(turn.partnerId(), article, now) : present;
        if (holding.give(entry.version(), advance, now, door)) {
            enter(entry);
        }
        if (present == null) {
            firstHoldings.add(holding);
            holdings.put(article, holding);
        }
    }

    /** Says that the partner is told to take an article back, if it was ever given it. */
    public void take(UUID article, HoldingState state, int version, long number) {
        Holding holding = holdings.get(article);
        if (holding != null && holding.take(state, version, number, now, door)) {
            enter(new Delivery.Entry(article, version, state, number, null));
        }
    }

    private void enter(Delivery.Entry entry) {
        deliveries.add(new Delivery(turn.partnerId(), turn.nextDeliverySerial(), entry, now, door));
    }

    @Override
    public void close() {
        firstHoldings.forEach(database::persist);
        deliveries.forEach(database::persist);
    }
}
