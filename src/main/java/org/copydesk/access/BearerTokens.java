package org.copydesk.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Bearer tokens (RFC 6750, section 2.1) as a way to say who is calling. */
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {
    private static final String SCHEME = "bearer";

    private final FailureLimit failures;

    BearerTokens(FailureLimit failures) {
        this.failures = failures;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return presented(request)
                .map(secret -> limited(ClientAddress.of(request), Secrets.hash(secret), identities))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Optional<String> presented(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1);
        return bearer ? Optional.of(header.substring(SCHEME.length() + 1).strip()) : Optional.empty();
    }

    private Uni<SecurityIdentity> limited(ClientAddress from, String hash, IdentityProviderManager identities) {
        Optional<Duration> wait = failures.waitFor(from, hash);
        if (wait.isPresent()) {
            return Uni.createFrom().failure(tooMany(wait.get()));
        }
        return identities
                .authenticate(new PresentedToken(hash, from))
                .invoke(() -> failures.succeeded(from, hash))
                .onFailure(AuthenticationFailedException.class)
                .invoke(() -> failures.failed(from, hash));
    }

    private static ProblemException tooMany(Duration wait) {
        return new ProblemException(
                        ErrorCode.TOO_MANY_REQUESTS,
                        "Too many tokens from your address were refused. Try again when Retry-After says so.")
                .retryAfter(wait);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"copydesk\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(PresentedToken.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }
}
