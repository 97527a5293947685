package org.copydesk.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.copydesk.access.InstallationLock;
import org.copydesk.access.Role;
import org.copydesk.access.Secrets;
import org.copydesk.access.StaffNames;
import org.copydesk.platform.Ids;

/** Stores the first admin's token. */
@ApplicationScoped
@Transactional
class FirstAdmin {
    private final AccessTokenRepository tokens;
    private final InstallationLock lock;
    private final Clock clock;

    FirstAdmin(AccessTokenRepository tokens, InstallationLock lock, Clock clock) {
        this.tokens = tokens;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Makes the configured secret the first admin's, instead of the one that was configured at the last start.
     *
     * @return false if a token with this secret was revoked
     */
    boolean accept(String secret) {
        lock.take();
        String hash = Secrets.hash(secret);
        Optional<AccessToken> same = tokens.bySecretHash(hash);
        if (same.isPresent()) {
            return !same.get().isRevoked();
        }
        tokens.live(StaffNames.FIRST_ADMIN).ifPresentOrElse(token -> token.replaceSecret(hash), () -> store(hash));
        return true;
    }

    /** Makes the token where there is none at all yet, and returns its secret. */
    Optional<String> make() {
        lock.take();
        if (tokens.count() > 0) {
            return Optional.empty();
        }
        String secret = Secrets.newToken();
        store(Secrets.hash(secret));
        return Optional.of(secret);
    }

    /** The hash of its secret, unless it is revoked. */
    Optional<String> hash() {
        return tokens.live(StaffNames.FIRST_ADMIN).map(AccessToken::secretHash);
    }

    private void store(String hash) {
        tokens.persist(new AccessToken(
                Ids.next(), StaffNames.FIRST_ADMIN, Role.ADMIN, hash, clock.instant(), StaffNames.APPLICATION));
    }
}
