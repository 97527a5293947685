package org.copydesk.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A Keycloak of the newsroom's: the distribution that Maven has unpacked, started on a free port with an empty database
 * of its own and the realm of {@code src/test/resources/keycloak}.
 */
public class Keycloak implements QuarkusTestResourceLifecycleManager {
    private static final String REALM = "/keycloak/newsroom-realm.json";
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final int SECONDS_TO_STOP = 30;

    private Process process;

    @Override
    public Map<String, String> start() {
        try {
            Path home = Path.of(System.getProperty("keycloak.home"));
            clean(home.resolve("data"));
            Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
            try (InputStream realm = Keycloak.class.getResourceAsStream(REALM)) {
                Files.copy(realm, imports.resolve("newsroom-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            }
            int port = freePort();
            process = launch(home, port);
            String issuer = "http://localhost:" + port + "/realms/newsroom";
            Awaitility.await()
                    .atMost(TO_START)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> answers(issuer));
            return Map.of("quarkus.oidc.auth-server-url", issuer);
        } catch (IOException failed) {
            throw new IllegalStateException("Keycloak did not start", failed);
        }
    }

    private static void clean(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static Process launch(Path home, int port) throws IOException {
        ProcessBuilder keycloak = new ProcessBuilder(
                "sh",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--http-host=localhost",
                "--http-port=" + port,
                "--cache=local",
                "--import-realm");
        keycloak.environment().put("JAVA_HOME", System.getProperty("java.home"));
        keycloak.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        keycloak.redirectErrorStream(true);
        keycloak.redirectOutput(home.resolveSibling("keycloak.log").toFile());
        return keycloak.start();
    }

    private boolean answers(String issuer) throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has stopped; target/keycloak/keycloak.log says why");
        }
        try {
            URI discovery = URI.create(issuer + "/.well-known/openid-configuration");
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(discovery).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void stop() {
        if (process == null) {
            return;
        }
        Stream<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()));
        for (ProcessHandle one : all.toList()) {
            one.destroy();
            one.onExit()
                    .completeOnTimeout(one, SECONDS_TO_STOP, TimeUnit.SECONDS)
                    .join();
            one.destroyForcibly();
        }
    }
}
