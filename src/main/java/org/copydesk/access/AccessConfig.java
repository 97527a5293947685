package org.copydesk.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.List;

/** Configures roles of the sign-on server, and how often an address may fail to authenticate. */
@ConfigMapping(prefix = "copydesk.access")
public interface AccessConfig {
    /** How many failed authentications one client address has in a minute; then it waits, see {@code docs/access.md}. */
    @WithDefault("20")
    @Min(1)
    int failuresPerMinute();

    /** What the sign-on server's tokens mean here. */
    Oidc oidc();

    /** What the sign-on server's tokens mean here; the server itself is configured with {@code quarkus.oidc.*}. */
    interface Oidc {
        /** Which of the server's roles or groups make somebody what. */
        Roles roles();
    }

    /** The names, in the claim that {@code quarkus.oidc.roles.role-claim-path} says, of those who have a role here. */
    interface Roles {
        /** Names of those who are reporters. */
        @WithDefault("copydesk-reporter")
        List<String> reporter();

        /** Names of those who are editors. */
        @WithDefault("copydesk-editor")
        List<String> editor();

        /** Names of those who are administrators. */
        @WithDefault("copydesk-admin")
        List<String> admin();
    }
}
