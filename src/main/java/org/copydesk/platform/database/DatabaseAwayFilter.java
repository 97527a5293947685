package org.copydesk.platform.database;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.problem.ProblemException;

/**
 * Refuses requests while the database is away: whatever a resource answers needs it. Health, the contract and its page
 * are no resources, and stay. While its disk is full, it refuses what is not read only.
 */
@Provider
@NonBlocking
@PreMatching
@Priority(FilterOrder.DATABASE_AWAY)
class DatabaseAwayFilter implements ContainerRequestFilter {
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final DatabaseWatch watch;

    DatabaseAwayFilter(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (watch.isFull() && !READS.contains(request.getMethod())) {
            throw ProblemException.diskFull();
        }
        if (watch.isAway()) {
            throw ProblemException.databaseAway();
        }
    }
}
