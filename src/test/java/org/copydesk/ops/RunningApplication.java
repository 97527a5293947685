package org.copydesk.ops;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.copydesk.database.DatabaseOfTheRun;

/** The packaged application in a process and a folder of its own, on a free port. */
final class RunningApplication implements AutoCloseable {
    private static final Path JAR = Path.of(
                    System.getProperty("build.folder", "target"), "quarkus-app", "quarkus-run.jar")
            .toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    /** It runs for seconds: compiling it well costs more than it gains. */
    private static final List<String> JAVA_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** The classes as they are once they are loaded, which saves every start a third of its work. */
    private static final Path CLASSES = JAR.getParent().resolveSibling("classes-of-tests.jsa");

    private static final Pattern STARTED = Pattern.compile("Copydesk is at http://localhost:(\\d+),");
    private static final Pattern TOKEN = Pattern.compile("cdk_[A-Za-z0-9_-]+");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A machine that is short of breath has neither a blocked event loop nor a database that is away. */
    private static final Map<String, String> PATIENT = Map.of(
            "QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME", "60s",
            "COPYDESK_DATABASE_PATIENCE", "30s");

    private final Process process;
    private final Thread logReader;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch mayRead = new CountDownLatch(0);
    private final String address;

    private RunningApplication(Process process) {
        this.process = process;
        logReader = new Thread(this::readLog, "log of the packaged application");
        logReader.setDaemon(true);
        logReader.start();
        await().atMost(PATIENCE).until(() -> port().isPresent() || !process.isAlive());
        address = "http://localhost:" + port().orElseThrow(() -> new AssertionError("It did not start:\n" + log()));
    }

    /**
     * Starts it in {@code folder}, where it keeps its data, with further variables in its environment and options of Java.
     */
    static RunningApplication in(File folder, Map<String, String> variables, String... options) throws IOException {
        archiveClasses();
        return new RunningApplication(start(folder, variables, "-XX:SharedArchiveFile=" + CLASSES, options));
    }

    private static synchronized void archiveClasses() throws IOException {
        if (!Files.exists(CLASSES)
                || CLASSES.toFile().lastModified() < JAR.toFile().lastModified()) {
            Files.deleteIfExists(CLASSES);
            File folder =
                    Files.createTempDirectory(CLASSES.getParent(), "classes").toFile();
            new RunningApplication(start(folder, Map.of(), "-XX:ArchiveClassesAtExit=" + CLASSES)).close();
        }
    }

    /** What an application that ended by itself left behind. */
    record Ended(int exitCode, String log) {}

    /** Starts one that is expected to end by itself. */
    static Ended endedIn(File folder, Map<String, String> variables) throws IOException, InterruptedException {
        Process process = start(folder, variables, "-Xshare:auto");
        try (BufferedReader lines = process.inputReader()) {
            String log = lines.lines().collect(Collectors.joining("\n"));
            return new Ended(process.waitFor(), log);
        } finally {
            process.destroy();
        }
    }

    private static Process start(File folder, Map<String, String> variables, String classes, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), classes));
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", JAR.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("COPYDESK_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(DatabaseOfTheRun.environmentFor(folder));
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(PATIENT);
        builder.environment().putAll(variables);
        return builder.start();
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                mayRead.await();
            }
        } catch (IOException | UncheckedIOException | InterruptedException closed) {
            log.add("(the log was closed)");
        }
    }

    private Optional<String> port() {
        return found(STARTED).map(match -> match.group(1)).findFirst();
    }

    private java.util.stream.Stream<MatchResult> found(Pattern pattern) {
        return log.stream().flatMap(line -> pattern.matcher(line).results());
    }

    /** The tokens that its log shows. */
    List<String> printedTokens() {
        return found(TOKEN).map(MatchResult::group).toList();
    }

    /** What it logged so far. */
    String log() {
        return String.join("\n", log);
    }

    /** The last lines that it logged, the oldest first. */
    List<String> lastLines(int count) {
        return log.subList(log.size() - count, log.size());
    }

    boolean logged(String text) {
        return log.stream().anyMatch(line -> line.contains(text));
    }

    /** Lets what it logs pile up until it can log no more. */
    void leaveLogUnread() {
        mayRead = new CountDownLatch(1);
    }

    /** Its process, for those who attach to it. */
    long pid() {
        return process.pid();
    }

    /** Where it listens, such as {@code http://localhost:40123}. */
    String address() {
        return address;
    }

    RequestSpecification reader() {
        return given().baseUri(address).redirects().follow(false);
    }

    RequestSpecification desk(String token) {
        return reader().auth().oauth2(token);
    }

    /** Ends it in the middle of whatever it does (SIGKILL). */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, as a service manager does (SIGTERM), and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    /** Waits until it has ended, and what it logged is read. */
    void awaitEnd() {
        await("its end").atMost(PATIENCE).until(() -> !process.isAlive());
        mayRead.countDown();
        await("the end of its log").atMost(PATIENCE).until(() -> !logReader.isAlive());
    }
}
