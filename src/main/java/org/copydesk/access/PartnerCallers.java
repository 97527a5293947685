package org.copydesk.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells partners from others where no token is wanted: a token that is none counts for nothing there, and is no failure to
 * authenticate.
 */
@ApplicationScoped
public class PartnerCallers {
    private final AccessTokenRepository tokens;
    private final Clock clock;

    PartnerCallers(AccessTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The partner whose token a request comes with, if it works. Asks the database if there is any token of ours. */
    @Transactional
    public Optional<UUID> partnerOf(RoutingContext request) {
        return BearerTokens.presented(request)
                .filter(Secrets::isToken)
                .flatMap(secret -> tokens.bySecretHash(Secrets.hash(secret)))
                .filter(token -> token.partnerId() != null)
                .filter(token -> token.refusal(clock.instant(), ClientAddress.of(request))
                        .isEmpty())
                .map(AccessToken::partnerId);
    }
}
