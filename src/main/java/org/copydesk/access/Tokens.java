package org.copydesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.copydesk.platform.Ids;

/** The staff's tokens: who a presented secret belongs to, and the first admin's. */
@ApplicationScoped
class Tokens {
    private static final String FIRST_ADMIN = "first admin";

    private final AccessTokenRepository tokens;
    private final Clock clock;

    Tokens(AccessTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Who presents the secret; empty if nobody has such a token. */
    @Transactional
    Optional<Staff> holderOf(String secret) {
        String hash = Secrets.hash(secret);
        return tokens.bySecretHash(hash)
                .filter(token -> Secrets.sameHash(token.secretHash(), hash))
                .map(token -> new Staff(token.name(), token.role()));
    }

    /** Makes the configured secret an admin's, instead of the one that was configured at the last start. */
    @Transactional
    void acceptConfiguredAdmin(String secret) {
        String hash = Secrets.hash(secret);
        tokens.byName(FIRST_ADMIN).ifPresentOrElse(token -> token.replaceSecret(hash), () -> storeFirstAdmin(hash));
    }

    /** Makes the first admin's token where there is no token at all yet. */
    @Transactional
    Optional<String> makeFirstAdmin() {
        if (tokens.count() > 0) {
            return Optional.empty();
        }
        String secret = Secrets.newToken();
        storeFirstAdmin(Secrets.hash(secret));
        return Optional.of(secret);
    }

    private void storeFirstAdmin(String hash) {
        tokens.persist(new AccessToken(Ids.next(), FIRST_ADMIN, Role.ADMIN, hash, clock.instant()));
    }
}
