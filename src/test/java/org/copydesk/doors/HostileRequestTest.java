package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.doors.RawHttp.Answer;
import org.copydesk.doors.RawHttp.Request;
import org.copydesk.newsroom.Desk;
import org.copydesk.partner.Licensed;
import org.junit.jupiter.api.Test;

/** Queries and headers that nobody sends in good faith, to every operation that reads: done or refused, never a failure. */
@QuarkusTest
class HostileRequestTest {
    private static final List<String> QUERIES = List.of(
            "?",
            "?%",
            "?a=%zz",
            "?limit=%",
            "?limit=%4&cursor=%zz",
            "?&&=&",
            "?limit=1" + "&limit=1".repeat(900),
            "?" + "&a".repeat(1_500),
            "?limit=1&" + "x=%F0%9F%98%80&".repeat(500),
            "?cursor=%00",
            "?limit=%0d%0aX:%20y",
            "?%ff=%ff");

    private static final List<String> MORE_HEADERS = List.of(
            "If-None-Match: " + "\"a\",".repeat(2_000),
            "If-None-Match: W/",
            "If-Modified-Since: " + "9".repeat(300),
            "Accept: " + "a/b,".repeat(2_000),
            "Accept: text/html;q=" + "9".repeat(300),
            "Accept: */*;q=0.0000000000001;" + "x=\"\\",
            "Accept-Encoding: " + "gzip;q=0.5,".repeat(1_000),
            "Accept-Encoding: ;;;q=x",
            "Accept-Language: %",
            "Last-Event-ID: %",
            "Last-Event-ID: " + "x".repeat(3_000),
            "Authorization: Bearer",
            "Authorization: Bearer ",
            "Authorization: Bearer " + "x".repeat(4_000),
            "Authorization: Basic %",
            "X-Forwarded-For: nonsense",
            "X-Forwarded-For: " + "1,".repeat(1_000),
            "Forwarded: for=\"",
            "traceparent: 00-" + "0".repeat(32),
            "Origin: " + "x".repeat(1_000),
            "Access-Control-Request-Headers: " + "x,".repeat(1_000));

    private static Stream<Operation> reads() {
        return Operation.all().stream()
                .filter(operation -> operation.method().equals("GET"))
                // Streams whatever it is asked, and is looked at by tests of its own.
                .filter(operation -> !operation.path().equals("/v1/admin/export"));
    }

    private static String path(Operation operation) {
        return operation
                .path()
                .replace("{number}", "1")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** A stream lasts for a while whatever it is asked with; it is only sent what it reads. */
    private static Stream<String> headers(Operation operation) {
        return Stream.concat(Hostile.headers().stream(), MORE_HEADERS.stream())
                .filter(header -> !operation.path().endsWith("/stream") || header.startsWith("Last-Event-ID"));
    }

    @Test
    void whateverIsAskedIsAnsweredOrRefused() {
        String partner =
                Licensed.with(Map.of("entitlement", Map.of("all", List.of()))).secret();
        List<String> faults = new ArrayList<>();
        reads().forEach(operation -> {
            String token = operation.path().matches("/v1/(desk|admin)/.*") ? Desk.TOKEN : partner;
            List<String> right = List.of("Authorization: Bearer " + token);
            QUERIES.forEach(query -> send(operation, path(operation) + query, right, faults));
            headers(operation).forEach(header -> {
                List<String> headers =
                        header.startsWith("Authorization") ? List.of(header) : List.of(right.get(0), header);
                send(operation, path(operation), headers, faults);
            });
        });
        assertThat(faults).isEmpty();
    }

    private static void send(Operation operation, String target, List<String> headers, List<String> faults) {
        Answer answer = RawHttp.send(Request.of("GET", target, headers, null));
        if (answer.status() >= 500 || answer.status() == 0) {
            faults.add(answer.status() + " " + operation + " " + target + " " + headers);
        }
    }
}
