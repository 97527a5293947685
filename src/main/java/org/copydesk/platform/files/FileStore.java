package org.copydesk.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.copydesk.platform.problem.ProblemException;

/**
 * Keeps files in two places: one that only the newsroom reads, and one that everybody does. A key is three names, such as
 * {@code 3f/1c/320.jpg}: those of an owner, of a set of files that are published together, and of a file. A prefix is an
 * owner, or an owner and a set. A name consists of letters, digits, dots, hyphens and underscores, and begins with a letter or
 * a digit; anything else is an {@link IllegalArgumentException}.
 *
 * <p>A file is there as a whole or not at all, on all nodes, also after a sudden end. All methods may be called again after a
 * failure. They block, and throw a {@link ProblemException}: 507 if there is no room, 503 if the store does not answer in time.
 */
public interface FileStore {
    /** An empty file on this machine's disk, for what is coming in. The caller deletes it. */
    Path incoming() throws IOException;

    /** Deletes what callers that came to a sudden end left behind of {@link #incoming}. */
    void deleteIncoming(Instant before) throws IOException;

    /**
     * Keeps a file privately, in place of one with this key. The file itself is taken away.
     *
     * @param file that {@link #incoming} made
     */
    void put(String key, Path file) throws IOException;

    /** Keeps content privately, in place of a file with this key. */
    void put(String key, byte[] content) throws IOException;

    /**
     * Opens a private file.
     *
     * @throws NoSuchFileException if there is none with this key
     */
    InputStream open(String key) throws IOException;

    /**
     * A private file, as a file of its own on this machine's disk. The caller deletes it.
     *
     * @throws NoSuchFileException if there is none with this key
     */
    Path fetch(String key) throws IOException;

    /**
     * The address at which the store lets everybody read a private file for a while; empty where it has no addresses.
     *
     * @param validity seven days at most
     */
    Optional<URI> signedAddress(String key, Duration validity);

    /**
     * Lets everybody read the private files of a set. Leaves those alone that everybody can read already: their content never
     * changes.
     *
     * @throws NoSuchFileException if the set has no files
     */
    void publish(String set) throws IOException;

    /** Takes the files of a set out of the public place. */
    void unpublish(String set) throws IOException;

    /** Deletes all files of an owner or a set from both places. */
    void delete(String prefix) throws IOException;

    /** Lists the files in a place, an owner at a time, in the order of their keys. */
    void list(Visibility place, OwnerVisitor visitor) throws IOException;

    /** The folder of public files, for a node to serve; empty where it has none. */
    Optional<Path> publicFolder();

    /** The address in front of the keys of public files, without a slash at its end; empty where only a node serves them. */
    Optional<String> publicAddress();
}
