package org.copydesk.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps files in a folder. A file gets its name when it is whole and on the disk. A public file is a second link to the private
 * one, or a copy where the disk knows no links.
 */
final class FolderStore implements FileStore {
    private final Path folder;
    private final IncomingFiles incoming;
    private final Optional<String> publicAddress;

    FolderStore(FilesConfig config, Optional<String> publicAddress) {
        this.folder = config.folder().toAbsolutePath();
        this.incoming = new IncomingFiles(config);
        this.publicAddress = publicAddress;
    }

    private Path path(Visibility place, String name) {
        return folder.resolve(place.folder()).resolve(name);
    }

    @Override
    public Path incoming() throws IOException {
        return incoming.create();
    }

    @Override
    public void deleteIncoming(Instant before) throws IOException {
        incoming.delete(before);
    }

    @Override
    public void put(String key, Path file) throws IOException {
        Path kept = path(Visibility.PRIVATE, FileKeys.key(key));
        DiskSync.file(file);
        DiskSync.createFolders(kept.getParent());
        Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
        DiskSync.folder(kept.getParent());
    }

    @Override
    public void put(String key, byte[] content) throws IOException {
        FileKeys.key(key);
        Path file = incoming();
        try {
            Files.write(file, content);
            put(key, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(path(Visibility.PRIVATE, FileKeys.key(key)));
    }

    @Override
    public Path fetch(String key) throws IOException {
        return copy(path(Visibility.PRIVATE, FileKeys.key(key)));
    }

    @Override
    public Optional<URI> signedAddress(String key, Duration validity) {
        return Optional.empty();
    }

    @Override
    public void publish(String set) throws IOException {
        Path kept = path(Visibility.PRIVATE, FileKeys.set(set));
        List<String> names = list(kept).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> FileKeys.isKey(set + "/" + name))
                .toList();
        if (names.isEmpty()) {
            throw new NoSuchFileException(set);
        }
        Path published = path(Visibility.PUBLIC, set);
        DiskSync.createFolders(published);
        for (String name : names) {
            link(kept.resolve(name), published.resolve(name));
        }
        DiskSync.folder(published);
    }

    /** Disks without links say so in many ways. */
    private void link(Path file, Path link) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (FileAlreadyExistsException published) {
            return;
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Path copy = copy(file);
            DiskSync.file(copy);
            Files.move(copy, link, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path copy(Path file) throws IOException {
        Path copy = incoming.create();
        try {
            return Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
    }

    @Override
    public void unpublish(String set) throws IOException {
        deleteAll(path(Visibility.PUBLIC, FileKeys.set(set)));
    }

    /** Deletes private files first: nothing can be published any more when the public ones are deleted. */
    @Override
    public void delete(String prefix) throws IOException {
        deleteAll(path(Visibility.PRIVATE, FileKeys.prefix(prefix)));
        deleteAll(path(Visibility.PUBLIC, prefix));
    }

    private static void deleteAll(Path prefix) throws IOException {
        deleteTree(prefix);
        try {
            DiskSync.folder(prefix.getParent());
        } catch (NoSuchFileException nothingThere) {
            return;
        }
    }

    private static void deleteTree(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path inside : list(path)) {
                deleteTree(inside);
            }
        }
        Files.deleteIfExists(path);
    }

    @Override
    public void list(Visibility place, OwnerVisitor visitor) throws IOException {
        List<Path> owners = new ArrayList<>(list(path(place, "")));
        owners.sort(Comparator.comparing(owner -> owner.getFileName() + "/"));
        for (Path owner : owners) {
            List<String> keys = keys(owner);
            if (!keys.isEmpty()) {
                visitor.visit(owner.getFileName().toString(), keys);
            }
        }
    }

    private static List<String> keys(Path owner) throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path set : list(owner)) {
            for (Path file : list(set)) {
                keys.add(owner.getFileName() + "/" + set.getFileName() + "/" + file.getFileName());
            }
        }
        return keys.stream().filter(FileKeys::isKey).sorted().toList();
    }

    /** What is in a folder; nothing if it is no folder, or none any more. */
    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    @Override
    public Optional<Path> publicFolder() {
        return Optional.of(path(Visibility.PUBLIC, ""));
    }

    @Override
    public Optional<String> publicAddress() {
        return publicAddress;
    }
}
