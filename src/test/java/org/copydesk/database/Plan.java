package org.copydesk.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How PostgreSQL carried out one statement, as {@code explain analyze} says it in JSON. */
record Plan(JsonNode explained) {
    /** A page of a hundred rows with all that hangs on them stays below that, and so does the smallest of all lists. */
    private static final double MOST_ROWS = 5_000;

    /** What grows with the tables: scans of a large one, sorts of many rows, and reading many rows to show few. */
    List<String> faults(Set<String> largeTables) {
        List<String> faults = new ArrayList<>();
        collect(explained.path("Plan"), largeTables, faults);
        return faults.isEmpty() ? List.of() : List.of(String.join("\n", faults) + "\n" + explained.toPrettyString());
    }

    private static void collect(JsonNode node, Set<String> largeTables, List<String> faults) {
        String type = node.path("Node Type").asText();
        String table = node.path("Relation Name").asText();
        if (type.equals("Seq Scan") && largeTables.contains(table)) {
            faults.add("All of " + table + " is read");
        }
        if (type.endsWith("Sort") && rows(node.path("Plans").path(0)) > MOST_ROWS) {
            faults.add("Sorts " + rows(node.path("Plans").path(0)) + " rows");
        }
        if (type.endsWith("Scan") && rows(node) > MOST_ROWS) {
            faults.add("Reads " + rows(node) + " rows of " + table);
        }
        node.path("Plans").forEach(below -> collect(below, largeTables, faults));
    }

    /** Rows that a node came upon, with those that it left out. */
    private static double rows(JsonNode node) {
        double each = node.path("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Index Recheck").asDouble();
        return each * node.path("Actual Loops").asDouble();
    }
}
