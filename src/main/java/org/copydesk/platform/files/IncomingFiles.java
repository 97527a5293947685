package org.copydesk.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.copydesk.platform.problem.ProblemException;

/** Makes files for what is coming in, in a folder of their own. Leaves a part of the disk free, which a database may need. */
final class IncomingFiles {
    private final Path folder;
    private final long reserve;

    IncomingFiles(FilesConfig config) {
        this.folder = config.folder().toAbsolutePath().resolve("incoming");
        this.reserve = config.reserve().asLongValue();
    }

    /**
     * Makes an empty file.
     *
     * @throws ProblemException 507 if the disk has too little room
     */
    Path create() throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).getUsableSpace() < reserve) {
            throw ProblemException.diskFull();
        }
        return Files.createFile(folder.resolve(UUID.randomUUID().toString()));
    }

    void delete(Instant before) throws IOException {
        for (Path file : list(folder)) {
            if (isOlder(file, before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOlder(Path file, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException deletedMeanwhile) {
            return false;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
