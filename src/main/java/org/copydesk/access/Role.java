package org.copydesk.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roles of the staff; each may do what those before it may. */
@Schema(name = "Role")
public enum Role {
    @JsonProperty("reporter")
    REPORTER,
    @JsonProperty("editor")
    EDITOR,
    @JsonProperty("admin")
    ADMIN;

    /** The names for {@code @RolesAllowed}. */
    public static final String REPORTER_NAME = "reporter";

    public static final String EDITOR_NAME = "editor";
    public static final String ADMIN_NAME = "admin";

    /** This role's name and those of the roles that it includes. */
    public Set<String> includedNames() {
        return EnumSet.range(REPORTER, this).stream().map(Role::toString).collect(Collectors.toUnmodifiableSet());
    }

    /** The name in JSON, in parameters and for {@code @RolesAllowed}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
