package org.copydesk.push.websub;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("anywhere")
@QuarkusTest
@TestProfile(NoHubTest.HubOff.class)
class NoHubTest {
    private static final int TIMEOUT_MILLISECONDS = 60_000;

    /** As it is unless somebody wants a hub. */
    public static class HubOff implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("test.database.name", "nohub", "copydesk.websub.enabled", "false");
        }
    }

    @Test
    void aSubscriptionIsRefused() {
        given().formParam("hub.mode", "subscribe").post("/v1/websub").then().statusCode(404);
    }

    @Test
    void nobodyIsAskedForTheBody() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            String head = String.join(
                    "\r\n",
                    "POST /v1/websub HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: 100",
                    "",
                    "");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 404 ");
        }
    }
}
