package org.copydesk.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.Problem.FieldError;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.RouteIndex.QueryParameter;
import org.copydesk.platform.web.RouteIndex.Route;

/** Refuses unknown (but for those that are ignored), empty and repeated query parameters, and U+0000 anywhere in the address. */
@Provider
@Priority(FilterOrder.QUERY_PARAMETERS)
class QueryParameters implements ContainerRequestFilter {
    private final ResourceInfo resource;
    private final RouteIndex routes;
    private final IgnoredParameters ignored;

    QueryParameters(ResourceInfo resource, RouteIndex routes, IgnoredParameters ignored) {
        this.resource = resource;
        this.routes = routes;
        this.ignored = ignored;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPathParameters().values().stream().anyMatch(QueryParameters::holdsNull)) {
            throw new ProblemException(
                    ErrorCode.NOT_FOUND, "The address has the character U+0000, which no id and no slug has.");
        }
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, QueryParameter> known =
                routes.of(resource.getResourceMethod()).map(Route::parameters).orElseThrow();
        given.forEach((name, values) -> {
            QueryParameter parameter = known.get(name);
            if (parameter == null && ignored.contains(name)) {
                return;
            }
            if (parameter == null) {
                throw refusal(name, unknown(known.keySet()));
            }
            if (values.size() > 1 && !parameter.isRepeatable()) {
                throw refusal(name, "It stands " + values.size() + " times in the query; give it once.");
            }
            if (holdsNull(values)) {
                throw ProblemException.badParameter(name, name + " has the character U+0000, which nothing here has.");
            }
            if (values.contains("")) {
                throw ProblemException.badParameter(name, name + " has no value; give it one or leave it out.");
            }
        });
    }

    /** Some databases know no such character, and refuse to look for it. */
    private static boolean holdsNull(List<String> values) {
        return values.stream().anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static String unknown(Set<String> known) {
        return known.isEmpty()
                ? "This operation takes no query parameters."
                : "This operation knows " + String.join(", ", known) + ".";
    }

    private static ProblemException refusal(String name, String detail) {
        String parameter = name.length() <= 100 ? name : name.substring(0, 100) + "…";
        return new ProblemException(
                ErrorCode.UNKNOWN_PARAMETER,
                "Parameter \"" + parameter + "\": " + detail,
                List.of(FieldError.inParameter(parameter, ErrorCode.UNKNOWN_PARAMETER.code(), detail)));
    }
}
