package org.copydesk.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Authenticates requests at the newsroom's sign-on server (OpenID Connect), where one is configured. */
@ApplicationScoped
public class SignOn {
    private static final int MOST_CAUSES = 20;
    private static final Duration AWAY = Duration.ofSeconds(5);

    private final OidcAuthenticationMechanism oidc;
    private final boolean configured;

    SignOn(
            OidcAuthenticationMechanism oidc,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> server) {
        this.oidc = oidc;
        this.configured = server.isPresent();
    }

    public boolean isConfigured() {
        return configured;
    }

    /**
     * Who sent the request's bearer token. It fails with {@link AuthenticationFailedException} where the server's keys
     * don't vouch for the token, and with a {@link ProblemException} (503) where the server can't be asked.
     */
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return oidc.authenticate(request, identities)
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("Not a bearer token"))
                .onFailure(SignOn::isServerAway)
                .transform(away -> new ProblemException(
                                ErrorCode.UNAVAILABLE, "The sign-on server can't be reached. Try again in a moment.")
                        .retryAfter(AWAY));
    }

    static boolean isServerAway(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> cause instanceof OIDCException
                        || cause instanceof IOException
                        || cause instanceof TimeoutException);
    }
}
