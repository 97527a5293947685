package org.copydesk.platform.database;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import io.quarkus.datasource.common.runtime.DatabaseKind;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.copydesk.platform.OutOfMemory;
import org.copydesk.platform.problem.FullDisk;

/** Observes every failed statement and connection, and tells the pool which connections are broken. */
@Singleton
class DatabaseFailures {
    /** H2's, for a session or a file that was closed. */
    private static final Set<Integer> CLOSED = Set.of(90007, 90067, 90098, 90121);

    /** How long H2 keeps a long value that a result refers to, five minutes otherwise: each takes memory meanwhile. */
    private static final Duration RESULTS_KEPT = Duration.ofSeconds(30);

    private final DatabaseWatch watch;

    DatabaseFailures(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Produces
    @Singleton
    @Unremovable
    @Alternative
    @Priority(1)
    @JdbcDriver(DatabaseKind.H2)
    AgroalConnectionConfigurer ofH2() {
        return new Configurer(
                seeing(failure -> CLOSED.contains(failure.getErrorCode())),
                Map.of(),
                Map.of("LOB_TIMEOUT", String.valueOf(RESULTS_KEPT.toMillis())));
    }

    @Produces
    @Singleton
    @Unremovable
    @Alternative
    @Priority(1)
    @JdbcDriver(DatabaseKind.POSTGRESQL)
    AgroalConnectionConfigurer ofPostgresql() {
        return new Configurer(seeing(new PostgreSQLExceptionSorter()), Map.of("sslmode", "disable"), Map.of());
    }

    private ExceptionSorter seeing(ExceptionSorter sorter) {
        return failure -> {
            boolean isFatal = sorter.isFatal(failure);
            see(failure, isFatal);
            return isFatal;
        };
    }

    private void see(SQLException failure, boolean isFatal) {
        OutOfMemory.check(failure);
        if (FullDisk.isBehind(failure)) {
            watch.full();
        } else if (isFatal && watch.isFull()) {
            // H2 closes every connection when one of them finds the disk full.
            failure.addSuppressed(FullDisk.asReason());
        }
    }

    /**
     * Sets what the pool takes from nowhere else.
     *
     * @param withoutTls the driver's properties for a connection without TLS
     * @param always the driver's properties for every connection
     */
    private record Configurer(ExceptionSorter sorter, Map<String, String> withoutTls, Map<String, String> always)
            implements AgroalConnectionConfigurer {
        @Override
        public void disableSslSupport(
                String kind, AgroalDataSourceConfigurationSupplier pool, Map<String, String> properties) {
            withoutTls.forEach(pool.connectionPoolConfiguration().connectionFactoryConfiguration()::jdbcProperty);
        }

        @Override
        public void setExceptionSorter(String kind, AgroalDataSourceConfigurationSupplier pool) {
            pool.connectionPoolConfiguration().exceptionSorter(sorter);
            always.forEach(pool.connectionPoolConfiguration().connectionFactoryConfiguration()::jdbcProperty);
        }
    }
}
