package org.copydesk.access.authentication;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.copydesk.access.CurrentPartner;
import org.copydesk.access.token.TokenHolder;
import org.copydesk.access.token.TokenHolders;
import org.copydesk.platform.request.WorkerThreads;

/** Builds security identities from Copydesk's own tokens. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<PresentedToken> {
    /** Marks identities of Copydesk's own tokens. */
    static final String OWN = "copydesk.token";

    private final TokenHolders holders;
    private final WorkerThreads threads;

    TokenIdentities(TokenHolders holders, WorkerThreads threads) {
        this.holders = holders;
        this.threads = threads;
    }

    @Override
    public Class<PresentedToken> getRequestType() {
        return PresentedToken.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PresentedToken token, AuthenticationRequestContext context) {
        return threads.compute(() -> holders.holderOf(token.hash(), token.from())
                .map(TokenIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("No such token")));
    }

    private static SecurityIdentity identity(TokenHolder holder) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.caller()))
                .addAttribute(OWN, true)
                .addAttribute(CurrentPartner.TOKEN, holder.tokenId());
        if (holder.partnerId() == null) {
            identity.addRoles(holder.role().includedNames());
        } else {
            identity.addRole(CurrentPartner.ROLE).addAttribute(CurrentPartner.PARTNER, holder.partnerId());
        }
        return identity.build();
    }
}
