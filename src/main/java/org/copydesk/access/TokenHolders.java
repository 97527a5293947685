package org.copydesk.access;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Says who presents a token. Asks the database each time, so that a revoked token is worthless at once on every node. */
@ApplicationScoped
class TokenHolders {
    private final AccessTokenRepository tokens;
    private final LastUse lastUse;
    private final Clock clock;

    TokenHolders(AccessTokenRepository tokens, LastUse lastUse, Clock clock) {
        this.tokens = tokens;
        this.lastUse = lastUse;
        this.clock = clock;
    }

    /** Who holds the token with this hash; empty if there is none that works now and from there. */
    @Transactional
    Optional<TokenHolder> holderOf(String hash, ClientAddress from) {
        return tokens.bySecretHash(hash)
                .filter(token -> Secrets.sameHash(token.secretHash(), hash))
                .filter(token -> isGood(token, from))
                .map(TokenHolder::of);
    }

    private boolean isGood(AccessToken token, ClientAddress from) {
        Instant now = clock.instant();
        Optional<String> refusal = token.refusal(now, from);
        refusal.ifPresentOrElse(
                reason -> Log.infof("The token of %s was refused from %s: %s", token.name(), from, reason),
                () -> lastUse.note(token, now));
        return refusal.isEmpty();
    }
}
