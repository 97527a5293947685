package org.copydesk.platform.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares and merges the aliases of a term, without regard to case. */
public final class Aliases {
    private Aliases() {}

    /** The form in which names are compared. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** All names that something is known by, its own first. */
    public static List<String> of(String name, Collection<String> aliases, Collection<String> others) {
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        names.addAll(aliases);
        names.addAll(others);
        return new ArrayList<>(names);
    }

    /** Adds those of {@code more} to {@code aliases} that neither the list nor {@code name} has yet. */
    public static void add(List<String> aliases, String name, Collection<String> more) {
        Set<String> known = new LinkedHashSet<>();
        known.add(key(name));
        aliases.forEach(alias -> known.add(key(alias)));
        more.stream().filter(alias -> known.add(key(alias))).forEach(aliases::add);
    }
}
