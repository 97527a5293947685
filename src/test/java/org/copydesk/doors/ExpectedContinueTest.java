package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A client with a large body asks first whether it may come, and is told at once (RFC 9110, 10.1.1). */
@QuarkusTest
class ExpectedContinueTest {
    private static final int TIMEOUT_MILLISECONDS = 120_000;

    @Test
    void aBodyThatIsAnnouncedIsAskedFor() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            String head = String.join(
                    "\r\n",
                    "POST /v1/admin/import HTTP/1.1",
                    "Host: localhost",
                    "Connection: close",
                    "Content-Type: application/x-ndjson",
                    "Content-Length: 1",
                    "Expect: 100-continue",
                    "",
                    "");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(answer.readLine()).isEmpty();

            socket.getOutputStream().write("\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void itIsAskedForOnce() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            String request = String.join(
                    "\r\n",
                    "POST /v1/desk/articles HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer test-admin",
                    "Content-Type: application/json",
                    "Content-Length: 1",
                    "Expect: 100-continue",
                    "",
                    "{");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(answer.readLine()).isEmpty();
            assertThat(answer.readLine()).startsWith("HTTP/1.1 400");
        }
    }
}
