package org.copydesk.partner.share;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.copydesk.access.read.PartnerQuota;
import org.copydesk.edition.advance.AdvanceCopyRepository;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.audience.Shares;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.partner.PartnerLocks;
import org.copydesk.partner.PartnerRequests;
import org.copydesk.partner.QuotaState;
import org.copydesk.partner.ledger.Ledger;

/** Gives partners their shares of the edition, each under the lock of its partner. */
@ApplicationScoped
class PartnerShares implements Shares, PartnerQuota {
    private final PartnerRequests requests;
    private final PartnerLocks locks;
    private final ChangeLog log;
    private final Ledger ledger;
    private final AdvanceCopyRepository advances;
    private final ObjectMapper json;

    PartnerShares(
            PartnerRequests requests,
            PartnerLocks locks,
            ChangeLog log,
            Ledger ledger,
            AdvanceCopyRepository advances,
            ObjectMapper json) {
        this.requests = requests;
        this.locks = locks;
        this.log = log;
        this.ledger = ledger;
        this.advances = advances;
        this.json = json;
    }

    @Override
    public Map<String, String> count(UUID partner) {
        return requests.count(partner).map(QuotaState::headers).orElse(Map.of());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T read(UUID partner, String channel, Function<Share, T> reading) {
        return reading.apply(new PartnerShare(locks.lockServed(partner), log.head(), ledger, advances, channel, json));
    }
}
