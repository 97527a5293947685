package org.copydesk.partner.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.copydesk.partner.PartnerTurn;
import org.copydesk.platform.Chunks;
import org.hibernate.Session;

/** Keeps what partners are given, in the transaction that has the partner's turn. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {
    private static final int BATCH = 50;

    private final Session database;
    private final Clock clock;

    Ledger(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the ledger for a partner. Close it, or nothing is entered.
     *
     * @param articles those that it may be about to be given or told of
     * @param door by which
     */
    public OpenLedger open(PartnerTurn turn, Collection<UUID> articles, String door) {
        database.setJdbcBatchSize(BATCH);
        Map<UUID, Holding> holdings = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(articles)) {
            database.createSelectionQuery(
                            "from Holding where key.partnerId = ?1 and key.articleId in ?2", Holding.class)
                    .setParameter(1, turn.partnerId())
                    .setParameter(2, chunk)
                    .getResultList()
                    .forEach(holding -> holdings.put(holding.articleId(), holding));
        }
        // As the database keeps it, so that what is read back is what was written.
        return new OpenLedger(database, turn, holdings, door, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
