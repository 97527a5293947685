package org.copydesk.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;
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
     * Inserts entities. Nobody changes them afterwards: PostgreSQL has them when this returns, and the session does not know
     * them; elsewhere they are in the session, which writes them at its next flush.
     *
     * @param entities of one class, with identifiers of their own; their collections are of basic or embedded values
     */
    public void insert(List<?> entities) {
        if (entities.isEmpty()) {
            return;
        }
        SessionImplementor session = database.unwrap(SessionImplementor.class);
        if (session.getFactory().getJdbcServices().getDialect() instanceof PostgreSQLDialect) {
            tables.computeIfAbsent(entities.get(0).getClass(), type -> CopiedTable.of(type, session.getFactory()))
                    .forEach(table -> session.doWork(connection -> table.insert(entities, session, connection)));
        } else {
            entities.forEach(database::persist);
        }
    }
}
