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
    private final FirstAdminToken firstAdmin;
    private final SignOn signOn;

    BearerTokens(FailureLimit failures, FirstAdminToken firstAdmin, SignOn signOn) {
        this.failures = failures;
        this.firstAdmin = firstAdmin;
        this.signOn = signOn;
    }

    /** Before OIDC's own mechanism, which would take every bearer token for one of its server's. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1_000;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return presented(request)
                .map(secret -> limited(secret, request, identities))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** The request's bearer token, unread. */
    static Optional<String> presented(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME + " ", 0, SCHEME.length() + 1);
        return bearer ? Optional.of(header.substring(SCHEME.length() + 1).strip()) : Optional.empty();
    }

    private Uni<SecurityIdentity> limited(String secret, RoutingContext request, IdentityProviderManager identities) {
        ClientAddress from = ClientAddress.of(request);
        String hash = Secrets.hash(secret);
        Optional<Duration> wait = failures.waitFor(from, hash);
        if (wait.isPresent()) {
            return Uni.createFrom().failure(tooMany(wait.get()));
        }
        boolean own = !signOn.isConfigured() || Secrets.isToken(secret) || firstAdmin.hasHash(hash);
        Uni<SecurityIdentity> holder = own
                ? identities.authenticate(new PresentedToken(hash, from))
                : signOn.authenticate(request, identities);
        return holder.invoke(() -> failures.succeeded(from, hash))
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
