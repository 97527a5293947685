package org.copydesk.newsroom;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements of requests; those of the application's own timers run on other threads. */
@PersistenceUnitExtension
public class CountedStatements implements StatementInspector {
    private static final long serialVersionUID = 1L;
    private static final String REQUESTS = "executor-thread";
    private static final AtomicLong COUNT = new AtomicLong();

    @Override
    public String inspect(String sql) {
        if (Thread.currentThread().getName().startsWith(REQUESTS)) {
            COUNT.incrementAndGet();
        }
        return sql;
    }

    /** How many statements a piece of a test takes. */
    public static long during(Runnable requests) {
        long before = COUNT.get();
        requests.run();
        return COUNT.get() - before;
    }
}
