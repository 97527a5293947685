package org.copydesk.ops;

import jakarta.enterprise.context.ApplicationScoped;
import org.copydesk.platform.database.DatabaseWatch;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers, and takes what is to be stored. Asks nobody: a database that hangs would let the probe hang as well. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private final DatabaseWatch watch;

    DatabaseReadiness(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return answer(watch.isAway(), watch.isFull());
    }

    static HealthCheckResponse answer(boolean isAway, boolean isFull) {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("database").status(!isAway && !isFull);
        if (isFull) {
            answer.withData(
                    "problem",
                    "The disk of the database is full. The edition is still served; what is to be stored is refused with"
                            + " 507 until there is room.");
        } else if (isAway) {
            answer.withData(
                    "problem",
                    "The database does not answer. What is in memory of the edition is still served; everything else is"
                            + " refused with 503 until it is back.");
        }
        return answer.build();
    }
}
