package org.copydesk.access.authentication;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.copydesk.access.AccessConfig;
import org.copydesk.access.Role;
import org.copydesk.access.StaffNames;
import org.copydesk.platform.text.PlainText;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Gives identities of the sign-on server a name and roles here. The roles of the sign-on server itself count for
 * nothing, so that its "admin" is nobody here unless the configuration says so.
 */
@ApplicationScoped
class SignOnIdentities implements SecurityIdentityAugmentor {
    private static final int LONGEST_NAME = 200;

    private final Map<Role, List<String>> namesByRole = new EnumMap<>(Role.class);

    SignOnIdentities(AccessConfig config) {
        AccessConfig.Roles roles = config.oidc().roles();
        namesByRole.put(Role.REPORTER, roles.reporter());
        namesByRole.put(Role.EDITOR, roles.editor());
        namesByRole.put(Role.ADMIN, roles.admin());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean known = identity.isAnonymous() || identity.getAttribute(TokenIdentities.OWN) != null;
        return Uni.createFrom().item(() -> known ? identity : staff(identity));
    }

    private SecurityIdentity staff(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder staff =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name(identity)));
        namesByRole.forEach((role, names) -> {
            if (names.stream().anyMatch(identity::hasRole)) {
                staff.addRoles(role.includedNames());
            }
        });
        return staff.build();
    }

    private static String name(SecurityIdentity identity) {
        String user = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getClaim(Claims.preferred_username)
                : identity.getPrincipal().getName();
        String name = user == null ? StaffNames.OIDC_SUBJECT + subject(identity) : StaffNames.OIDC + user;
        if (name.length() > LONGEST_NAME || PlainText.problem(name).isPresent()) {
            throw new AuthenticationFailedException("A name that can't be stored");
        }
        return name;
    }

    private static String subject(SecurityIdentity identity) {
        String subject = ((JsonWebToken) identity.getPrincipal()).getSubject();
        if (subject == null) {
            throw new AuthenticationFailedException("The token names nobody");
        }
        return subject;
    }
}
