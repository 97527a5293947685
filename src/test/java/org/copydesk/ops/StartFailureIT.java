package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.platform.Eventually.eventually;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.copydesk.database.DatabaseOfTheRun;
import org.copydesk.ops.RunningApplication.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** An application that can't start says in a sentence why, and what to do. */
class StartFailureIT {
    private static final String H2_ONLY = "The build for PostgreSQL has no H2";

    @TempDir
    File folder;

    private void refusesToStart(Map<String, String> variables, String reason) throws IOException, InterruptedException {
        Ended refused = RunningApplication.endedIn(folder, variables);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.log().lines().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains("Copydesk did not start. ", reason);
        assertThat(refused.log()).doesNotContain("Exception", "\tat ", "Copydesk is at", "cdk_");
    }

    @Test
    void thePortIsTakenAndTheFirstTokenIsNotLost() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            refusesToStart(
                    Map.of("QUARKUS_HTTP_PORT", port), "Its port, 8080 unless QUARKUS_HTTP_PORT is set, is taken");
        }
        try (RunningApplication started = RunningApplication.in(folder, Map.of())) {
            eventually(() -> assertThat(started.printedTokens()).isNotEmpty());
        }
    }

    @Test
    void aSettingHasAValueThatItCanNotHave() throws Exception {
        refusesToStart(
                Map.of("COPYDESK_WEBHOOK_CALLS", "0"),
                "A setting is wrong: copydesk.webhook.calls must be greater than or equal to 1.");
        refusesToStart(
                Map.of("COPYDESK_PARTNER_LONGEST_STREAM", "soon"),
                "The setting copydesk.partner.longest-stream can't be \"soon\": Invalid duration: soon.");
        refusesToStart(
                Map.of("COPYDESK_PUBLICATION_TIME_ZONE", "Mars/Base"),
                "A setting is wrong: Unknown time-zone ID: Mars/Base.");
        refusesToStart(
                Map.of("COPYDESK_PUBLICATION_LANGUAGE", "en-UK"),
                "The language of the publication, \"en-UK\", is none: set COPYDESK_PUBLICATION_LANGUAGE");
    }

    @Test
    void theDatabaseIsOfAnotherVersion() throws Exception {
        RunningApplication.in(folder, NodeDesk.EMPTY).close();
        try (Connection database = DatabaseOfTheRun.connectionTo(folder);
                Statement statement = database.createStatement()) {
            changeHistory(statement);
        }
        refusesToStart(Map.of(), "made by another version of Copydesk");
    }

    private static void changeHistory(Statement statement) throws SQLException {
        statement.execute("update \"flyway_schema_history\" set \"checksum\" = 1, \"description\" = 'first edition'"
                + " where \"version\" = '1'");
    }

    @Test
    @EnabledIfSystemProperty(named = "test.database", matches = "h2", disabledReason = H2_ONLY)
    void theDatabasesFileIsOpenInAnotherProcess() throws Exception {
        try (RunningApplication first = RunningApplication.in(folder, NodeDesk.EMPTY)) {
            refusesToStart(Map.of(), "is open in another process");
            first.reader().get("/v1/articles").then().statusCode(200);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "test.database", matches = "h2", disabledReason = H2_ONLY)
    void h2IsInTheModeOfAnotherDatabase() throws Exception {
        refusesToStart(
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:./data/copydesk;MODE=PostgreSQL;WRITE_DELAY=0"),
                "take \";MODE=PostgreSQL\" out of QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(new File(folder, "data")).doesNotExist();
    }

    @Test
    @EnabledIfSystemProperty(named = "test.database", matches = "postgresql", disabledReason = "H2 is in the process")
    void theDatabaseIsAway() throws Exception {
        refusesToStart(
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/copydesk"),
                "database can't be reached");
    }
}
