package org.copydesk.access.authentication;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets the application start without a sign-on server. Quarkus insists on {@code quarkus.oidc.auth-server-url} unless
 * tenants may be found while requests come in; this finds none, so that the configured server is the only one.
 */
@ApplicationScoped
class OptionalSignOn implements TenantConfigResolver {
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> requestContext) {
        return Uni.createFrom().nullItem();
    }
}
