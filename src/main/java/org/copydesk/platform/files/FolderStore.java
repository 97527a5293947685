package org.copydesk.platform.files;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps files in a folder. A file appears under its key when it is whole. A public file is a second link to the private one,
 * or a copy where the disk knows no links.
 */
@Singleton
class FolderStore implements FileStore {
    private final Path incoming;
    private final Path inside;
    private final Path outside;

    FolderStore(FilesConfig config) {
        Path folder = config.folder().toAbsolutePath();
        incoming = folder.resolve("incoming");
        inside = folder.resolve("private");
        outside = folder.resolve("public");
    }

    @Override
    public Path incoming() throws IOException {
        Files.createDirectories(incoming);
        return Files.createFile(incoming.resolve(UUID.randomUUID().toString()));
    }

    @Override
    public void put(String key, Path file) throws IOException {
        Path kept = inside.resolve(key);
        Files.createDirectories(kept.getParent());
        Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void put(String key, byte[] content) throws IOException {
        Path file = incoming();
        try {
            Files.write(file, content);
            put(key, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public Path read(String key) {
        return inside.resolve(key);
    }

    @Override
    public void publish(String prefix) throws IOException {
        Path folder = outside.resolve(prefix);
        Files.createDirectories(folder);
        for (Path file : list(inside.resolve(prefix))) {
            link(file, folder.resolve(file.getFileName()));
        }
    }

    private void link(Path file, Path published) throws IOException {
        try {
            Files.createLink(published, file);
        } catch (FileAlreadyExistsException publishedAlready) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Path copy = incoming();
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, published, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void takeBack(String prefix) throws IOException {
        deleteAll(outside.resolve(prefix));
        removeIfEmpty(outside.resolve(prefix).getParent());
    }

    /** Another node may be publishing under the same folder. */
    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (java.nio.file.DirectoryNotEmptyException stillUsed) {
            return;
        }
    }

    @Override
    public void delete(String prefix) throws IOException {
        deleteAll(outside.resolve(prefix));
        deleteAll(inside.resolve(prefix));
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException deletedMeanwhile) {
            return;
        }
    }

    @Override
    public Set<String> owners() throws IOException {
        Set<String> owners = new TreeSet<>();
        list(inside).forEach(owner -> owners.add(owner.getFileName().toString()));
        return owners;
    }

    @Override
    public Set<String> published() throws IOException {
        Set<String> prefixes = new TreeSet<>();
        for (Path owner : list(outside)) {
            prefixes.addAll(published(owner.getFileName().toString()));
        }
        return prefixes;
    }

    @Override
    public Set<String> published(String owner) throws IOException {
        Set<String> prefixes = new TreeSet<>();
        for (Path prefix : list(outside.resolve(owner))) {
            prefixes.add(owner + "/" + prefix.getFileName());
        }
        return prefixes;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Override
    public Optional<Path> publicFolder() {
        return Optional.of(outside);
    }
}
