package org.copydesk.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundClientTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final AddressGuard LOOPBACK_ALLOWED = new AddressGuard(List.of("127.0.0.1"));
    private static final Duration CONNECT = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @AfterAll
    static void end() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static InetAddress[] names(String host) throws UnknownHostException {
        return switch (host) {
            case "receiver.example" -> InetAddress.getAllByName("127.0.0.1");
            case "inside.example" -> InetAddress.getAllByName("127.0.0.2");
            case "both.example" ->
                Stream.of("127.0.0.1", "10.0.0.1").map(OutboundClientTest::ip).toArray(InetAddress[]::new);
            case "nowhere.example" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }

    private static InetAddress ip(String text) {
        try {
            return InetAddress.getAllByName(text)[0];
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static OutboundAnswer call(OutboundRequest request, CallRules rules, Duration longest) {
        try (OutboundClient client = new OutboundClient(VERTX, rules, CONNECT, longest)) {
            return client.call(request).toCompletableFuture().join();
        }
    }

    private static OutboundAnswer call(OutboundRequest request) {
        return call(request, new CallRules(LOOPBACK_ALLOWED, true, OutboundClientTest::names), LONGEST);
    }

    private static OutboundAnswer get(String address) {
        return call(OutboundRequest.get(URI.create(address)));
    }

    @Test
    void aRequestArrivesWithItsHostHeadersAndBody() {
        try (Receiver receiver = Receiver.answering(VERTX, (request, response) -> response.setStatusCode(202)
                .putHeader("Retry-After", "7")
                .end("tha\0nks"))) {
            URI address = URI.create("http://receiver.example:" + receiver.port() + "/in?key=a%20b");
            OutboundAnswer answer = call(OutboundRequest.post(address, Map.of("webhook-id", "msg_1"), "grüße"));

            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.isSuccess()).isTrue();
            assertThat(answer.error()).isEmpty();
            assertThat(answer.retryAfter()).isEqualTo("7");
            assertThat(answer.beginning())
                    .as("without the NUL that no database takes")
                    .isEqualTo("tha\uFFFDnks");
            assertThat(receiver.received()).singleElement().satisfies(request -> {
                assertThat(request.method()).isEqualTo("POST");
                assertThat(request.uri()).isEqualTo("/in?key=a%20b");
                assertThat(request.header("Host")).isEqualTo("receiver.example:" + receiver.port());
                assertThat(request.header("webhook-id")).isEqualTo("msg_1");
                assertThat(request.body()).isEqualTo("grüße");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://127.1/",
                "http://0x7f.0.0.2/",
                "http://2130706434/",
                "http://0.0.0.0/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.2]/",
                "http://[::ffff:7f00:2]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/",
                "http://inside.example/",
                "http://both.example/"
            })
    void nobodyIsLedInside(String address) {
        assertThat(get(address).failure())
                .isIn(OutboundFailure.FORBIDDEN_ADDRESS, OutboundFailure.UNKNOWN_NAME, OutboundFailure.BAD_ADDRESS)
                .isNotNull();
    }

    @Test
    void aNameOfWhichOneAddressIsInsideIsRefused() {
        assertThat(get("http://both.example/").failure()).isEqualTo(OutboundFailure.FORBIDDEN_ADDRESS);
        assertThat(get("http://inside.example/").failure()).isEqualTo(OutboundFailure.FORBIDDEN_ADDRESS);
        assertThat(get("http://nowhere.example/").failure()).isEqualTo(OutboundFailure.UNKNOWN_NAME);
    }

    @Test
    void aNameThatChangesItsAddressIsConnectedToWhereItWasChecked() {
        AtomicInteger asked = new AtomicInteger();
        CallRules rules = new CallRules(
                LOOPBACK_ALLOWED,
                true,
                host -> InetAddress.getAllByName(asked.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2"));
        try (Receiver receiver = Receiver.answering(VERTX, 200)) {
            URI address = URI.create("http://rebinding.example:" + receiver.port() + "/");

            assertThat(call(OutboundRequest.get(address), rules, LONGEST).status())
                    .isEqualTo(200);
            assertThat(asked).hasValue(1);
            assertThat(call(OutboundRequest.get(address), rules, LONGEST).failure())
                    .isEqualTo(OutboundFailure.FORBIDDEN_ADDRESS);
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://receiver.example/", "ftp://receiver.example/", "/relative", "mailto:a@b.example"})
    void onlyHttpsIsCalledUnlessHttpIsAllowed(String address) {
        CallRules rules = new CallRules(LOOPBACK_ALLOWED, false, OutboundClientTest::names);

        assertThat(call(OutboundRequest.get(URI.create(address)), rules, LONGEST)
                        .failure())
                .isEqualTo(OutboundFailure.BAD_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://user:word@receiver.example/", "http://receiver.example:0/", "http:///x", "file:///etc"})
    void anAddressNamesNoUser(String address) {
        assertThat(get(address).failure()).isEqualTo(OutboundFailure.BAD_ADDRESS);
    }

    @Test
    void redirectsThatKeepTheMethodAreFollowed() {
        try (Receiver last = Receiver.answering(VERTX, 204);
                Receiver first = Receiver.answering(VERTX, (request, response) -> response.setStatusCode(308)
                        .putHeader("Location", last.address("/there").toString())
                        .end())) {
            OutboundAnswer answer =
                    call(OutboundRequest.post(first.address("/here"), Map.of("webhook-id", "msg_1"), "{}"));

            assertThat(answer.status()).isEqualTo(204);
            assertThat(last.received()).singleElement().satisfies(request -> {
                assertThat(request.method()).isEqualTo("POST");
                assertThat(request.uri()).isEqualTo("/there");
                assertThat(request.body()).isEqualTo("{}");
                assertThat(request.header("webhook-id")).isEqualTo("msg_1");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.2/", "http://169.254.169.254/", "http://inside.example/", "//[::1]/"})
    void aRedirectLeadsNobodyInside(String location) {
        try (Receiver receiver = Receiver.answering(VERTX, (request, response) -> response.setStatusCode(307)
                .putHeader("Location", location)
                .end())) {
            assertThat(get(receiver.address("/").toString()).failure()).isEqualTo(OutboundFailure.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void threeRedirectsAreFollowedAndNoMore() {
        try (Receiver receiver = Receiver.answering(VERTX, (request, response) -> {
            int left = Integer.parseInt(request.uri().substring(1));
            response.setStatusCode(left == 0 ? 200 : 307)
                    .putHeader("Location", "/" + (left - 1))
                    .end();
        })) {
            assertThat(get(receiver.address("/3").toString()).status()).isEqualTo(200);
            assertThat(get(receiver.address("/4").toString()).failure()).isEqualTo(OutboundFailure.TOO_MANY_REDIRECTS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void redirectsThatMayChangeTheMethodAreAnswers(int status) {
        try (Receiver receiver = Receiver.answering(VERTX, (request, response) -> response.setStatusCode(status)
                .putHeader("Location", "/x")
                .end())) {
            OutboundAnswer answer = get(receiver.address("/").toString());

            assertThat(answer.isSuccess()).isFalse();
            assertThat(answer.error()).contains("status-" + status);
        }
    }

    @Test
    void whoNeverAnswersIsLeft() {
        try (Receiver receiver = Receiver.answering(VERTX, (request, response) -> {})) {
            OutboundAnswer answer = call(
                    OutboundRequest.get(receiver.address("/")),
                    new CallRules(LOOPBACK_ALLOWED, true),
                    Duration.ofMillis(200));

            assertThat(answer.failure()).isEqualTo(OutboundFailure.TIMED_OUT);
            assertThat(answer.took()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void anAnswerWithoutEndIsAnAnswer() {
        try (Receiver receiver = Receiver.answering(
                VERTX, (request, response) -> response.setChunked(true).write("x".repeat(3_000)))) {
            OutboundAnswer answer = call(
                    OutboundRequest.get(receiver.address("/")),
                    new CallRules(LOOPBACK_ALLOWED, true),
                    Duration.ofSeconds(2));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.beginning()).hasSize(1_024);
        }
    }

    @Test
    void ofALongAnswerTheBeginningIsRead() {
        try (Receiver receiver = Receiver.answering(VERTX, (request, response) -> {
            response.setChunked(true);
            pour(response);
        })) {
            assertThat(get(receiver.address("/").toString()).status()).isEqualTo(200);
        }
    }

    private static void pour(io.vertx.core.http.HttpServerResponse response) {
        response.write("y".repeat(8_000)).onSuccess(written -> pour(response));
    }

    @Test
    void whereNobodyListensThereIsNoConnection() throws IOException {
        try (Socket bound = new Socket()) {
            bound.bind(new InetSocketAddress(ip("127.0.0.1"), 0));

            assertThat(get("http://127.0.0.1:" + bound.getLocalPort() + "/").failure())
                    .isEqualTo(OutboundFailure.NO_CONNECTION);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path folder) throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=receiver.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        keys.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        HttpServerOptions options = new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PfxOptions().setPath(keys.toString()).setPassword("changeit"));
        try (Receiver receiver = Receiver.with(VERTX, options)) {
            assertThat(get("https://receiver.example:" + receiver.port() + "/").failure())
                    .isEqualTo(OutboundFailure.NO_TRUST);
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void aNameOfManyNumbersIsJudgedWithoutRecursion() {
        CallRules rules = new CallRules(LOOPBACK_ALLOWED, false, OutboundClientTest::names);
        String name = "1" + ".1".repeat(20_000) + ".a";

        assertThatCode(() -> rules.requireCallable(URI.create("https://" + name + "/")))
                .doesNotThrowAnyException();
    }
}
