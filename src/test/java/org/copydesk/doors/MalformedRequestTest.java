package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.doors.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server can't read or route is a problem as well, with the date. */
@QuarkusTest
class MalformedRequestTest {
    private static final String HOST = "Host: localhost";

    private static Answer send(String firstLine, String... headers) {
        List<String> lines = new ArrayList<>(List.of(firstLine));
        lines.addAll(List.of(headers));
        lines.add("Connection: close");
        return RawHttp.send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<?, ?> isAProblem(int status, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.header("date")).endsWith(" GMT");
        Map<?, ?> problem = RawHttp.problem(answer);
        assertThat(problem.get("status")).isEqualTo(status);
        assertThat(problem.get("traceId")).asString().matches("[0-9a-f]{32}");
        return problem;
    }

    static List<String> faults() {
        return List.of("%zz", "%", "%4", "a%", "ü", "기사", "|", "{", "}", "^", "<", ">", "\"", "`", "\\", "#top");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anAddressWithWhatNoAddressHas(String fault) {
        for (String address : new String[] {
            "/v1/articles/",
            "/v1/articles?tag=",
            "/feeds/",
            "/feeds/rss?tag=",
            "/docs/",
            "/openapi?x=",
            "/q/health?x=",
            "/v1/desk/articles?q=",
            "/nowhere/",
            "/",
            "/?x=",
            "http://localhost/v1/articles?tag="
        }) {
            Map<?, ?> problem = isAProblem(400, send("GET " + address + fault + " HTTP/1.1", HOST));
            assertThat(problem.get("code")).isEqualTo("malformed");
            assertThat(problem.get("detail")).asString().contains("character ", " of the address");
        }
    }

    @Test
    void theProblemSaysHowToWriteTheCharacter() {
        assertThat(RawHttp.problem(send("GET /v1/articles?tag=a|b HTTP/1.1", HOST))
                        .get("detail"))
                .isEqualTo("Percent-encode the \"|\" at character 19 of the address: %7C.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "[::1", "ü", "user@a"})
    void aHostThatIsNone(String host) {
        isAProblem(400, send("GET /v1/articles HTTP/1.1", "Host: " + host));
    }

    @ParameterizedTest
    @ValueSource(ints = {17_000, 25_000, 60_000})
    void headersThatAreTooLarge(int size) {
        isAProblem(431, send("GET /v1/articles HTTP/1.1", HOST, "X-Long: " + "a".repeat(size)));
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 25_000, 60_000})
    void anAddressThatIsTooLong(int size) {
        isAProblem(414, send("GET /v1/articles?tag=" + "a".repeat(size) + " HTTP/1.1", HOST));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /v1/articles HTTP/1.1, no-colon",
        "GET /v1/articles HTTP/1.1, space in: name",
        "GET /v1/articles HTTP/1.1, Content-Length: many",
        "POST /v1/desk/articles HTTP/1.1, Content-Length: -1",
        "G@T /v1/articles HTTP/1.1, Accept: */*",
        "GET /v1/articles HTTP/banana, Accept: */*",
        "GET, Accept: */*"
    })
    void whatIsNoHttp(String firstLine, String header) {
        isAProblem(400, send(firstLine, HOST, header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/articles HTTP/9.9",
                "GET /v1/articles HTTP/2.0",
                "GET /v1/articles HTTP/0.9",
                "POST /v1/desk/articles HTTP/3.0",
                "GET /nowhere HTTP/11.1",
                "PRI * HTTP/2.0"
            })
    void aVersionOfHttpThatIsNotSpokenHere(String firstLine) {
        Map<?, ?> problem = isAProblem(505, send(firstLine, HOST));
        assertThat(problem.get("code")).isEqualTo("http-version-not-supported");
        assertThat(send("GET /q/health/live HTTP/1.0", HOST).status()).isEqualTo(200);
    }

    @Test
    void theAsteriskIsTheServerAsAWhole() {
        Answer answer = send("OPTIONS * HTTP/1.1", HOST);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("allow")).contains("GET", "PATCH");
        assertThat(answer.header("date")).endsWith(" GMT");
        isAProblem(404, send("GET * HTTP/1.1", HOST));
        isAProblem(404, send("GET articles HTTP/1.1", HOST));
        isAProblem(404, send("CONNECT localhost:80 HTTP/1.1", HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles",
                "/v1/articles/unheard-of",
                "/v1/desk/articles",
                "/feeds/rss",
                "/robots.txt",
                "/openapi",
                "/docs/",
                "/q/health",
                "/nowhere",
                "/"
            })
    void everyAnswerHasADate(String path) {
        for (String method : new String[] {"GET", "HEAD", "OPTIONS", "DELETE"}) {
            assertThat(send(method + " " + path + " HTTP/1.1", HOST).header("date"))
                    .endsWith(" GMT");
        }
    }
}
