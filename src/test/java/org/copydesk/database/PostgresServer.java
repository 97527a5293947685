package org.copydesk.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of a test's own, which can be stopped and started again, or made to hang. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(2);

    private final File folder;
    private EmbeddedPostgres running;

    private PostgresServer(File folder, EmbeddedPostgres running) {
        this.folder = folder;
        this.running = running;
    }

    /** How tests start PostgreSQL: its log goes into a file. */
    static EmbeddedPostgres.Builder logsTo(Path file) {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(TO_START)
                .setOutputRedirector(Redirect.appendTo(file.toFile()))
                .setErrorRedirector(Redirect.appendTo(file.toFile()));
    }

    /** Starts one that keeps its data in a folder, safe from its own sudden end. */
    public static PostgresServer in(File folder) throws IOException {
        return new PostgresServer(folder, builder(folder).start());
    }

    private static EmbeddedPostgres.Builder builder(File folder) {
        return logsTo(folder.toPath().resolve("postgresql.log"))
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(data(folder))
                .setCleanDataDirectory(false);
    }

    private static Path data(File folder) {
        return folder.toPath().resolve("postgresql");
    }

    public Postgres postgres() {
        return new Postgres(running.getPort());
    }

    /** Ends it, and with it all that is under way. */
    public void stop() throws IOException {
        running.close();
    }

    /** Starts it again where it was. */
    public void startAgain() throws IOException {
        running = builder(folder).setPort(running.getPort()).start();
    }

    /**
     * Makes it hang: connections stay and are still taken, but nothing is answered. The parent comes first, so that it can
     * start no process for a connection while the others are looked for.
     */
    public void hang() throws IOException {
        ProcessHandle parent = parent();
        signal("-STOP", Stream.of(parent));
        signal("-STOP", parent.descendants());
    }

    /** Lets it go on. */
    public void goOn() throws IOException {
        ProcessHandle parent = parent();
        signal("-CONT", Stream.concat(parent.descendants(), Stream.of(parent)));
    }

    private ProcessHandle parent() throws IOException {
        String id = Files.readAllLines(data(folder).resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private static void signal(String signal, Stream<ProcessHandle> processes) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.map(process -> String.valueOf(process.pid())).forEach(command::add);
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
