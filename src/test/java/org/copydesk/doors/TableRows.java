package org.copydesk.doors;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts the rows of all tables but those that pushes in the background write: their progress and what partners were sent. */
final class TableRows {
    private static final Pattern BY_PUSHES =
            Pattern.compile("webhook_\\w+|partner_(tally|entry|holding|delivery)", Pattern.CASE_INSENSITIVE);

    private final AgroalDataSource database;
    private final String query;

    TableRows(AgroalDataSource database) throws SQLException {
        this.database = database;
        List<String> tables = new ArrayList<>();
        try (var connection = database.getConnection();
                var found = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        query = tables.stream()
                .filter(table -> !BY_PUSHES.matcher(table).matches())
                .map(table -> "select '" + table + "', count(*) from \"" + table + "\"")
                .collect(Collectors.joining(" union all "));
    }

    Map<String, Long> count() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (var connection = database.getConnection();
                var counts = connection.createStatement().executeQuery(query)) {
            while (counts.next()) {
                rows.put(counts.getString(1), counts.getLong(2));
            }
        }
        return rows;
    }
}
