package org.copydesk.access.authentication;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.copydesk.access.ClientAddress;
import org.copydesk.access.Secrets;
import org.copydesk.access.SignOn;
import org.copydesk.access.token.FirstAdminToken;

/** Authenticates requests by their bearer token (RFC 6750, section 2.1). */
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
        boolean own = !signOn.isConfigured() || Secrets.isToken(secret) || firstAdmin.hasHash(hash);
        return begun(failures.begin(from, hash), request).chain(attempt -> Uni.createFrom()
                .deferred(() -> own
                        ? identities.authenticate(new PresentedToken(hash, from))
                        : signOn.authenticate(request, identities))
                .onTermination()
                .invoke((identity, failure, isCancelled) -> end(attempt, identity, failure)));
    }

    /** An attempt that had to wait goes on in its own request's context, not in that of the request it waited for. */
    private static Uni<FailureLimit.Attempt> begun(
            CompletableFuture<FailureLimit.Attempt> begun, RoutingContext request) {
        Uni<FailureLimit.Attempt> attempt = Uni.createFrom().completionStage(begun);
        if (begun.isDone()) {
            return attempt;
        }
        Context context = request.vertx().getOrCreateContext();
        return attempt.emitOn(task -> context.runOnContext(here -> task.run()));
    }

    private static void end(FailureLimit.Attempt attempt, SecurityIdentity identity, Throwable failure) {
        if (identity != null) {
            attempt.succeed();
        } else if (failure instanceof AuthenticationFailedException) {
            attempt.fail();
        } else {
            attempt.abandon();
        }
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
