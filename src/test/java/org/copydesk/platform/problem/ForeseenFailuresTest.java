package org.copydesk.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForeseenFailuresTest {
    private static final String SERVER = "io.vertx.core.net.impl.ConnectionBase";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ForeseenFailures filter = new ForeseenFailures();

    @BeforeEach
    void count() {
        Metrics.addRegistry(meters);
    }

    @AfterEach
    void countNoMore() {
        Metrics.removeRegistry(meters);
    }

    private static SQLException noConnection() {
        return new SQLException("Sorry, acquisition timeout!");
    }

    private static ExtLogRecord line(String logger, Throwable thrown) {
        ExtLogRecord line = new ExtLogRecord(Level.ERROR, "It failed", ForeseenFailuresTest.class.getName());
        line.setLoggerName(logger);
        line.setThrown(thrown);
        return line;
    }

    static Stream<Throwable> clientsThatWentAway() {
        return Stream.of(
                new ClosedChannelException(),
                new IOException(new IOException(new HttpClosedException("Connection was closed"))),
                new StreamResetException(8),
                new VertxException("For HTTP/2 requests, the ':authority' pseudo-header is required"),
                new SocketException("Connection reset"),
                new IllegalStateException(new IOException("Connection reset by peer")),
                new IOException("sendfile(..) failed with error(-32): Broken pipe"),
                new IOException("recvAddress(..) failed: Connection reset by peer"));
    }

    @ParameterizedTest
    @MethodSource("clientsThatWentAway")
    void aClientThatWentAwayIsCountedInsteadOfLogged(Throwable failure) {
        ExtLogRecord line = line(SERVER, failure);

        assertThat(filter.isLoggable(line)).isFalse();
        assertThat(filter.isLoggable(line)).as("for another handler").isFalse();
        assertThat(meters.counter("copydesk.clients.gone").count()).isEqualTo(1);
    }

    @Test
    void whatElseFailsIsLogged() {
        assertThat(filter.isLoggable(line(SERVER, new IllegalStateException("A bug"))))
                .isTrue();
        assertThat(filter.isLoggable(line(SERVER, null))).isTrue();
        assertThat(filter.isLoggable(line("io.quarkus.oidc", new SocketException("Connection reset"))))
                .as("a connection that we opened")
                .isTrue();
    }

    static Stream<Throwable> databasesThatGiveNoConnection() {
        return Stream.of(
                noConnection(),
                new SQLException("Acquisition timeout while waiting for new connection"),
                new SQLException("This pool is closed and does not handle any more connections!"),
                new SQLTransientConnectionException("Not now"),
                new SQLException("The connection attempt failed", "08001", new SocketException("Connection reset")),
                new GenericJDBCException("Unable to acquire JDBC Connection", noConnection()),
                new JDBCConnectionException("Lost", noConnection()),
                rolledBack());
    }

    /** As Narayana says that a commit failed. */
    private static Throwable rolledBack() {
        RollbackException failed = new RollbackException("ARJUNA016053: Could not commit transaction.");
        failed.addSuppressed(new GenericJDBCException("Unable to acquire JDBC Connection", noConnection()));
        return new IllegalStateException(failed);
    }

    @ParameterizedTest
    @MethodSource("databasesThatGiveNoConnection")
    void aDatabaseThatGivesNoConnectionIsALineWithoutAStackTrace(Throwable failure) {
        ExtLogRecord line = line("org.copydesk.article.PublicationTimer", failure);

        assertThat(filter.isLoggable(line)).isTrue();
        assertThat(line.getThrown()).isNull();
        assertThat(line.getMessage()).startsWith("It failed: ");
        assertThat(filter.isLoggable(line)).as("for another handler").isTrue();
    }

    @Test
    void thereIsOneSuchLineASecond() {
        long start = System.nanoTime();
        List<ExtLogRecord> logged = IntStream.range(0, 1000)
                .mapToObj(i -> line("org.copydesk.any" + i, noConnection()))
                .filter(filter::isLoggable)
                .toList();

        long seconds = (System.nanoTime() - start) / 1_000_000_000 + 1;
        assertThat(logged).hasSizeBetween(1, (int) seconds + 1);
    }

    @ParameterizedTest
    @MethodSource("databasesThatGiveNoConnection")
    void aDatabaseThatGivesNoConnectionIsToldAsAway(Throwable failure) {
        assertThat(FrameworkProblems.answerTo(failure, "trace").code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @ParameterizedTest
    @MethodSource("clientsThatWentAway")
    void aClientThatWentAwayIsNoFailureOfOurs(Throwable failure) {
        assertThat(FrameworkProblems.answerTo(failure, "trace").code()).isEqualTo(ErrorCode.MALFORMED);
    }
}
