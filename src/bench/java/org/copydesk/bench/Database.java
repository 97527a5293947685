package org.copydesk.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the data lies: H2 in a file, or a PostgreSQL that is started for the run. */
final class Database implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final String url;

    Database(Options options) throws IOException {
        Path folder = options.dataFolder().resolve("data");
        Files.createDirectories(folder);
        if (options.postgresql()) {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(!options.keep())
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_connections", "100")
                    .start();
            url = server.getJdbcUrl("postgres", "postgres");
        } else {
            server = null;
            url = "jdbc:h2:file:" + folder + "/copydesk;WRITE_DELAY=0;LOCK_TIMEOUT=10000";
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
