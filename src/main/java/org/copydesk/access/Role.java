package org.copydesk.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of the staff; each may do what those before it may. */
public enum Role {
    REPORTER,
    EDITOR,
    ADMIN;

    /** The names for {@code @RolesAllowed}. */
    public static final String REPORTER_NAME = "reporter";

    public static final String EDITOR_NAME = "editor";
    public static final String ADMIN_NAME = "admin";

    /** This role's name and those of the roles that it includes. */
    Set<String> includedNames() {
        return EnumSet.range(REPORTER, this).stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
