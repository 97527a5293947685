package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.copydesk.doors.Operation.Parameter;
import org.copydesk.doors.RawHttp.Answer;
import org.copydesk.doors.RawHttp.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever anybody sends to the desk or to administration is done or refused: never a failure of the server, every refusal
 * is a problem answer, and no refused request has stored anything. {@code -Dfuzz.seed=…} tries other dice, {@code
 * -Dcopydesk.test.fuzz-seconds=…} more or fewer.
 */
@QuarkusTest
@TestProfile(FuzzTest.DatabaseOfItsOwn.class)
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_324L);
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("copydesk.test.fuzz-seconds", 50));
    private static final Pattern INSIDES = Pattern.compile(
            "\\b(java|jakarta|org\\.(hibernate|jboss|h2|postgresql|copydesk)|com\\.fasterxml|io\\.(quarkus|vertx))\\.\\w"
                    + "|Exception|\\bat \\w+\\.\\w+\\(|constraint \\[|SQL");

    /** Operations on what is made elsewhere than at the desk: a rendition, a recall, a subscription. */
    private static final Set<String> OTHERS =
            Set.of("/v1/desk/images/{id}/files/{hash}/{name}", "/v1/admin/recalls/{number}", "/v1/admin/websub/{id}");

    /** What the fuzzing publishes is nothing that other tests should find. */
    public static class DatabaseOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("test.database.name", "fuzz");
        }
    }

    @Inject
    AgroalDataSource database;

    private final Random dice = new Random(SEED);
    private final Map<String, String> faults = new TreeMap<>();
    private final Set<String> succeeded = new TreeSet<>();
    private FuzzedDesk desk;
    private TableRows tables;

    @BeforeEach
    void setUp() throws SQLException {
        desk = new FuzzedDesk(dice);
        tables = new TableRows(database);
    }

    @Test
    void whatIsSentToTheDeskIsDoneOrRefused() throws SQLException {
        long end = System.nanoTime() + LONGEST.toNanos();
        List<Operation> operations = Operation.all().stream()
                .filter(operation -> operation.path().matches("/v1/(desk|admin)/.*"))
                .toList();
        assertThat(operations).hasSizeGreaterThan(20);
        for (Operation operation : operations) {
            send(operation, desk.right(operation));
        }
        assertThat(operations)
                .as("operations that accept a right request")
                .allMatch(operation -> succeeded.contains(operation.toString()) || OTHERS.contains(operation.path()));

        Iterator<Attempt> attempts = attempts(operations).iterator();
        int sent = 0;
        while (attempts.hasNext() && System.nanoTime() < end) {
            Attempt attempt = attempts.next();
            send(attempt.operation(), attempt.request().get());
            sent++;
        }
        requireReadable();

        assertThat(faults).as("faults after %s requests, seed %s", sent, SEED).isEmpty();
    }

    /** Something to send; made when its turn comes, because stories are used up. */
    private record Attempt(Operation operation, Supplier<Request> request) {}

    private List<Attempt> attempts(List<Operation> operations) {
        List<Attempt> attempts = new ArrayList<>();
        for (Operation operation : operations) {
            operation.parametersIn("path").forEach(parameter -> addPaths(attempts, operation, parameter));
            operation.parametersIn("query").forEach(parameter -> Hostile.addressParts()
                    .forEach(part -> attempts.add(
                            new Attempt(operation, () -> desk.withQuery(operation, parameter.name(), part)))));
            attempts.add(new Attempt(operation, () -> desk.withQuery(operation, "unknown", "1")));
            attempts.add(new Attempt(operation, () -> desk.withQuery(operation, "%00%ff", "%ff")));
            Hostile.headers()
                    .forEach(header -> attempts.add(new Attempt(operation, () -> desk.withHeader(operation, header))));
            if (operation.mediaType() != null) {
                addBodies(attempts, operation);
            }
        }
        Collections.shuffle(attempts, dice);
        return attempts;
    }

    private void addPaths(List<Attempt> attempts, Operation operation, Parameter parameter) {
        Hostile.addressParts()
                .forEach(part -> attempts.add(new Attempt(operation, () -> desk.withPath(operation, parameter, part))));
    }

    private void addBodies(List<Attempt> attempts, Operation operation) {
        Hostile.bodies().forEach(body -> attempts.add(new Attempt(operation, () -> desk.withBody(operation, body))));
        if (operation.mediaType().endsWith("json")) {
            Hostile.values()
                    .forEach(value -> attempts.add(new Attempt(operation, () -> desk.withValue(operation, value))));
        }
    }

    private void send(Operation operation, Request request) throws SQLException {
        Map<String, Long> before = tables.count();
        Answer answer = RawHttp.send(request);
        if (answer.status() < 300) {
            succeeded.add(operation.toString());
        }
        String fault = isRefusedUnread(request, answer) ? null : fault(answer);
        if (fault == null && answer.status() >= 400 && !tables.count().equals(before)) {
            fault = "stores something though it refuses";
        }
        if (fault != null) {
            faults.putIfAbsent(operation + " " + fault, "\n" + request + "\n-> " + answer + "\n");
        }
    }

    /** The server beneath the application refuses an address that is no URI, with an empty answer. */
    private static boolean isRefusedUnread(Request request, Answer answer) {
        try {
            return new URI(request.target()).isOpaque();
        } catch (URISyntaxException malformed) {
            return answer.status() == 400;
        }
    }

    /** What is wrong with an answer; null if it is as it should be. */
    private static String fault(Answer answer) {
        if (answer.status() < 200 || answer.status() >= 500) {
            return "answers with " + answer.status();
        }
        if (answer.status() < 400) {
            return null;
        }
        Map<?, ?> problem = RawHttp.problem(answer);
        if (problem == null || !answer.header("content-type").startsWith("application/problem+json")) {
            return "refuses with " + answer.status() + " and no problem";
        }
        if (!problem.keySet().containsAll(Set.of("type", "title", "status", "detail", "code", "traceId"))
                || !problem.get("status").equals(answer.status())) {
            return "refuses with half a problem";
        }
        return INSIDES.matcher(answer.body()).find() ? "shows its insides" : null;
    }

    /** What was accepted can be read at every public door. */
    private void requireReadable() {
        for (Operation operation : Operation.all()) {
            if (operation.open() && operation.method().equals("GET")) {
                Probe.harmless(operation, List.of("nonsense")).stream()
                        .flatMap(probe -> probe.ask().stream())
                        .filter(answer -> answer.status() >= 500)
                        .forEach(answer -> faults.putIfAbsent(operation + " answers with 5xx", answer.toString()));
            }
        }
    }
}
