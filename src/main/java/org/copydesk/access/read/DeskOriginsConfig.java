package org.copydesk.access.read;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Configures from where pages may use the desk. */
@ConfigMapping(prefix = "copydesk.access")
public interface DeskOriginsConfig {
    /** Origins, such as {@code https://desk.example}, whose pages may call the desk and the administration. */
    Optional<Set<String>> origins();
}
