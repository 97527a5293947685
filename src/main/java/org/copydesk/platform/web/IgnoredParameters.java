package org.copydesk.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the query parameters that others append to links, to see who follows them. They mean nothing to any operation. */
@ApplicationScoped
public class IgnoredParameters {
    private static final String ANYTHING = "*";

    private final Set<String> names;
    private final List<String> prefixes;

    IgnoredParameters(QueryConfig config) {
        names = config.ignoredParameters().stream()
                .filter(name -> !name.endsWith(ANYTHING))
                .collect(Collectors.toSet());
        prefixes = config.ignoredParameters().stream()
                .filter(name -> name.endsWith(ANYTHING))
                .map(name -> name.substring(0, name.length() - 1))
                .toList();
    }

    /** Whether a parameter is to be taken as if it were not there. */
    public boolean contains(String name) {
        return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
    }
}
