package org.copydesk.delivery.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.copydesk.access.read.ReadAccess;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.audience.Shares;

/** Determines the part of the edition that the current caller may read: a partner's share, or the whole. */
@ApplicationScoped
public class CurrentShare {
    private final ReadAccess access;
    private final Shares shares;

    CurrentShare(ReadAccess access, Shares shares) {
        this.access = access;
        this.shares = shares;
    }

    /** @param channel the word for a partner's ledger */
    public PublicAnswer read(String channel, Function<Share, PublicAnswer> reading) {
        return access.partner()
                .map(id -> shares.read(id, channel, reading))
                .orElseGet(() -> reading.apply(Share.whole()));
    }
}
