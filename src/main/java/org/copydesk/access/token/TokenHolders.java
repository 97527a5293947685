package org.copydesk.access.token;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.copydesk.access.ClientAddress;
import org.copydesk.access.Secrets;

/**
 * Looks up the holder of a token by its hash, in the database each time, so that a revoked token stops working at once
 * on every node.
 */
@ApplicationScoped
public class TokenHolders {
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
    public Optional<TokenHolder> holderOf(String hash, ClientAddress from) {
        return tokens.bySecretHash(hash)
                .filter(token -> Secrets.sameHash(token.secretHash(), hash))
                .filter(token -> isGood(token, from))
                .map(TokenHolder::of);
    }

    /** The partner who holds the token with this hash, if it works. Unlike {@link #holderOf} it stores no use. */
    @Transactional
    public Optional<UUID> partnerOf(String hash, ClientAddress from) {
        return tokens.bySecretHash(hash)
                .filter(token -> token.partnerId() != null)
                .filter(token -> token.refusal(clock.instant(), from).isEmpty())
                .map(AccessToken::partnerId);
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
