package org.copydesk.platform.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps track of the pool's connections, and closes them all at once. The pool itself would close them one after the
 * other, on a thread that is busy in vain with opening new ones for as long as the database is away.
 */
@Singleton
class OpenConnections implements AgroalPoolInterceptor {
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    @Override
    public void onConnectionCreate(Connection connection) {
        try {
            connections.add(connection.unwrap(Connection.class));
        } catch (SQLException broken) {
            Log.debug("A connection was broken from the beginning", broken);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            connections.remove(connection.unwrap(Connection.class));
        } catch (SQLException broken) {
            Log.debug("A connection was broken when it was closed", broken);
        }
    }

    /** Aborts all connections (JDBC 4.1, {@link Connection#abort}): statements that wait on them fail at once. */
    void abort() {
        for (Iterator<Connection> all = connections.iterator(); all.hasNext(); all.remove()) {
            try {
                all.next().abort(Runnable::run);
            } catch (SQLException broken) {
                Log.debug("A connection was broken already", broken);
            }
        }
    }
}
