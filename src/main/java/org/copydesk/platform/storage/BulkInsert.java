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
     * Readies the transaction for tables that grow as it goes, in which it looks everything up by keys: PostgreSQL plans for their
     * indexes. Left to itself it would read small tables whole, and go on so while they grow until their statistics are next
     * gathered; also to check the foreign keys of each row. What has no index seems so costly to it then that it would be compiled.
     */
    public void begin() {
        if (copies()) {
            database.unwrap(SessionImplementor.class).doWork(BulkInsert::useIndexes);
        }
    }

    private static void useIndexes(Connection connection) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute("set local enable_seqscan = off; set local jit = off");
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
        List<CopiedTable> copied =
                tables.computeIfAbsent(entities.get(0).getClass(), type -> CopiedTable.of(type, session.getFactory()));
        for (CopiedTable table : copied) {
            table.insert(entities, session, connection);
        }
    }
}
