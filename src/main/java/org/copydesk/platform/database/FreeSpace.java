package org.copydesk.platform.database;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Measures the free disk space where H2 has its file. */
final class FreeSpace {
    private FreeSpace() {}

    /** How many bytes are free; the largest number where that can't be told, such as for a database in memory. */
    static long of(Connection h2) throws SQLException {
        try (Statement statement = h2.createStatement();
                ResultSet path = statement.executeQuery("select database_path()")) {
            String file = path.next() ? path.getString(1) : null;
            return file == null
                    ? Long.MAX_VALUE
                    : Files.getFileStore(Path.of(file).toAbsolutePath().getParent())
                            .getUsableSpace();
        } catch (IOException | InvalidPathException unknown) {
            Log.debug("The room on the disk of the database can't be told", unknown);
            return Long.MAX_VALUE;
        }
    }
}
