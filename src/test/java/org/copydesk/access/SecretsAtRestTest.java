package org.copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.access.Administration.issue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecretsAtRestTest {
    @Inject
    DataSource database;

    @Test
    void noSecretStandsAnywhereInTheDatabase() throws SQLException {
        String secret = issue(Role.ADMIN).getString("secret");
        String stored = everythingStored();

        assertThat(stored).contains(Secrets.hash(secret), Secrets.hash("test-admin"));
        assertThat(stored).doesNotContain(secret, secret.substring("cdk_".length()), "test-admin");
    }

    private String everythingStored() throws SQLException {
        StringBuilder everything = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + '"')) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            everything.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return everything.toString();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_TYPE").endsWith("TABLE")) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }
}
