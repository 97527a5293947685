package org.copydesk.platform.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens a connection to H2 beside the pool's, to see whether there are any. After a failed write, H2 closes its file and opens
 * it again for the next connection; but a session of the closed database that ends late makes H2 forget the new one (its
 * {@code Engine.close} goes by the name alone). Connections to that one still answer and keep the file locked, so that nobody
 * gets another until all of them are given up.
 */
@Singleton
class NewConnection {
    private final AgroalConnectionFactoryConfiguration factory;
    private final Properties properties = new Properties();

    NewConnection(
            AgroalDataSource pool,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        factory = pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        properties.putAll(factory.jdbcProperties());
        user.ifPresent(name -> properties.put("user", name));
        password.ifPresent(secret -> properties.put("password", secret));
    }

    /** @throws SQLException if H2 gives none */
    void open() throws SQLException {
        DriverManager.getConnection(factory.jdbcUrl(), properties).close();
    }
}
