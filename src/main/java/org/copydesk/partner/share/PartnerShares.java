package org.copydesk.partner.share;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.copydesk.access.read.PartnerQuota;
import org.copydesk.edition.ChangeLog;
import org.copydesk.edition.advance.AdvanceReader;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.audience.Shares;
import org.copydesk.partner.PartnerRequests;
import org.copydesk.partner.PartnerTurns;
import org.copydesk.partner.Standing;
import org.copydesk.partner.ledger.Ledger;

/** Gives partners their shares of the edition, each under the lock of its partner. */
@ApplicationScoped
class PartnerShares implements Shares, PartnerQuota {
    private final PartnerRequests requests;
    private final PartnerTurns turns;
    private final ChangeLog log;
    private final Ledger ledger;
    private final AdvanceReader advances;
    private final ObjectMapper json;

    PartnerShares(
            PartnerRequests requests,
            PartnerTurns turns,
            ChangeLog log,
            Ledger ledger,
            AdvanceReader advances,
            ObjectMapper json) {
        this.requests = requests;
        this.turns = turns;
        this.log = log;
        this.ledger = ledger;
        this.advances = advances;
        this.json = json;
    }

    @Override
    public Map<String, String> count(UUID partner) {
        return requests.count(partner).map(Standing::headers).orElse(Map.of());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T read(UUID partner, String channel, Function<Share, T> reading) {
        return reading.apply(new PartnerShare(turns.toServe(partner), log.head(), ledger, advances, channel, json));
    }
}
