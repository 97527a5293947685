package org.copydesk.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Returns the member of the staff who makes the current request. */
@ApplicationScoped
public class CurrentStaff {
    private final SecurityIdentity identity;

    CurrentStaff(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The name on the caller's token, or the application's own where no caller is. */
    public String name() {
        return identity.isAnonymous()
                ? StaffNames.APPLICATION
                : identity.getPrincipal().getName();
    }

    /** Whether the caller sent no token, or there is no caller: the application itself is at work. */
    public boolean isNobody() {
        return identity.isAnonymous();
    }

    /** The caller's highest role; empty for nobody, and for whoever a sign-on server knows but gives no role here. */
    public Optional<Role> role() {
        return Arrays.stream(Role.values()).filter(this::isAtLeast).max(Comparator.naturalOrder());
    }

    /** Whether the caller has this role or a higher one. */
    public boolean isAtLeast(Role role) {
        return identity.hasRole(role.toString());
    }

    /**
     * Lets editors do what reporters may do only with their own stories.
     *
     * @param owner the name of whoever the story belongs to
     * @throws ProblemException 403 for somebody else's story
     */
    public void requireOwnerOrEditor(String owner) {
        if (!isNobody() && !isAtLeast(Role.EDITOR) && !owner.equals(name())) {
            throw new ProblemException(
                    ErrorCode.NOT_ALLOWED, "This is " + owner + "'s story; ask them, or an editor, to do it.");
        }
    }
}
