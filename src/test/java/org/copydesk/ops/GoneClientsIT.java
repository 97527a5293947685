package org.copydesk.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.platform.Eventually.eventually;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that go away in the middle leave nothing in the log, and are counted. */
@Tag("anywhere")
class GoneClientsIT {
    private static final int TIMES = 5;
    private static final Map<String, String> SETTINGS =
            Map.of("COPYDESK_ADMIN_TOKEN", NodeDesk.TOKEN, "COPYDESK_WEBSUB_ENABLED", "true");

    @TempDir
    File folder;

    /** @param awaitsAnswer whether the client stays until the answer begins */
    private record Visit(String request, boolean awaitsAnswer) {}

    private static Visit read(String path, boolean awaitsAnswer) {
        return new Visit(head("GET", path, ""), awaitsAnswer);
    }

    private static String head(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + NodeDesk.TOKEN + "\r\n"
                + headers + "\r\n";
    }

    /** A body of which only the beginning comes. */
    private static Visit write(String path, String mediaType, String begins) {
        String head = head("POST", path, "Content-Type: " + mediaType + "\r\nContent-Length: 100000\r\n");
        return new Visit(head + begins, false);
    }

    private static Visit chunks(String path, String mediaType, String begins) {
        String head = head("POST", path, "Content-Type: " + mediaType + "\r\nTransfer-Encoding: chunked\r\n");
        return new Visit(head + begins, false);
    }

    private static List<Visit> visits() {
        return List.of(
                new Visit("GET /v1/articles HTTP/1.1\r\nHos", false),
                new Visit(
                        "\u0016\u0003\u0001\u0000\u00a5\u0001\u0000\u0000\u00a1\u0003\u0003" + "\0".repeat(160), false),
                new Visit("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\u00ff".repeat(300), false),
                new Visit(head("GET", "/v1/articles", "Connection: Upgrade\r\nUpgrade: websocket\r\n"), false),
                write("/v1/desk/articles", "application/json", "{\"headline\":"),
                write("/v1/desk/wire", "text/plain", "A headline\n"),
                write("/v1/desk/tags/import", "text/csv", "slug,label\n"),
                write("/v1/websub", "application/x-www-form-urlencoded", "hub.mode="),
                write("/v1/admin/import", "application/x-ndjson", "{\"a\":1}\n"),
                chunks("/v1/admin/import", "application/x-ndjson", "5\r\n{\"a\":"),
                chunks("/v1/desk/articles", "application/json", "5\r\n{\"a\":"),
                new Visit(head("GET", "/v1/articles?limit=100&include=body", "").repeat(30), true),
                new Visit(head("GET", "/feeds/rss", "").repeat(30), false),
                new Visit(head("GET", "/docs/swagger-ui-bundle.js", "").repeat(5), true),
                read("/v1/desk/articles?limit=100", false),
                read("/v1/admin/export", true),
                read("/v1/admin/export", false),
                read("/v1/changes?wait=1&limit=1000", false),
                read("/v1/changes/stream", true),
                read("/v1/changes/stream", false),
                read("/v1/changes/snapshot?include=body", true),
                read("/openapi", false));
    }

    @Test
    void areNoErrors() throws IOException {
        RunningApplication node = RunningApplication.in(folder, SETTINGS);
        try (node) {
            URI server = URI.create(node.address());
            for (Visit visit : visits()) {
                for (int i = 0; i < TIMES; i++) {
                    leave(server, visit, false);
                    leave(server, visit, true);
                }
            }
            eventually(() -> assertThat(gone(node)).isPositive());
        }
        assertThat(node.log().lines()).noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat "));
    }

    private static double gone(RunningApplication node) {
        return node.reader()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("copydesk_clients_gone_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    /** @param abruptly with a reset (RFC 9293, section 3.5.2) instead of an orderly end */
    private static void leave(URI server, Visit visit, boolean abruptly) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(visit.request().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            if (visit.awaitsAnswer()) {
                socket.getInputStream().read();
            }
            if (abruptly) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException refused) {
            // The server may be the first to close the connection.
        }
    }
}
