package org.copydesk.platform.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;

/** Inserts many new rows at once, in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BulkInsert {
    private final Session database;
    private final Map<Class<?>, List<CopiedTable>> tables = new ConcurrentHashMap<>();

    BulkInsert(Session database) {
        this.database = database;
    }

    /**
     * Readies the transaction for tables that grow as it goes: PostgreSQL plans each query for their present size. A plan that
     * it made while a table was small would read the whole of it, again and again, until its statistics are next gathered.
     */
    public void begin() {
        if (copies()) {
            database.unwrap(SessionImplementor.class).doWork(connection -> planAlways(connection, true));
        }
    }

    private static void planAlways(Connection connection, boolean always) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute("set local plan_cache_mode = " + (always ? "force_custom_plan" : "auto"));
        }
    }

    private boolean copies() {
        return database.getSessionFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof PostgreSQLDialect;
    }

    /**
     * Inserts entities. Nobody changes them afterwards: PostgreSQL has them when this returns, and the session does not know
     * them; elsewhere they are in the session, which writes them at its next flush.
     *
     * @param entities of one class, with identifiers of their own; their collections are of basic or embedded values
     */
    public void insert(List<?> entities) {
        if (entities.isEmpty()) {
            return;
        }
        if (copies()) {
            SessionImplementor session = database.unwrap(SessionImplementor.class);
            session.doWork(connection -> copy(entities, session, connection));
        } else {
            entities.forEach(database::persist);
        }
    }

    private void copy(List<?> entities, SessionImplementor session, Connection connection) throws SQLException {
        // The queries by which PostgreSQL checks foreign keys, a few for each row, do well with one plan for all.
        planAlways(connection, false);
        List<CopiedTable> copied =
                tables.computeIfAbsent(entities.get(0).getClass(), type -> CopiedTable.of(type, session.getFactory()));
        for (CopiedTable table : copied) {
            table.insert(entities, session, connection);
        }
        planAlways(connection, true);
    }
}
