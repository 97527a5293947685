package org.copydesk.platform.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps files in two places: one that only the newsroom reads, and one that everybody does. A key is a path of at least two
 * names, such as {@code 3f/original}; a prefix is a key without its last name, and stands for all files under it.
 */
public interface FileStore {
    /** An empty file for what is coming in, on the same disk where that helps. Who asks for it deletes it. */
    Path incoming() throws IOException;

    /** Keeps a file privately, in place of one with this key. The file itself is taken away. */
    void put(String key, Path file) throws IOException;

    /** Keeps content privately, in place of a file with this key. */
    void put(String key, byte[] content) throws IOException;

    /**
     * A private file, on this machine's disk.
     *
     * @param key of one that was put
     */
    Path read(String key) throws IOException;

    /** Lets everybody read the private files under a prefix. Does nothing for those that everybody can read already. */
    void publish(String prefix) throws IOException;

    /** Takes the files under a prefix out of the public place. */
    void takeBack(String prefix) throws IOException;

    /** Deletes all files under a prefix, from both places. */
    void delete(String prefix) throws IOException;

    /** The first names of the keys of private files. */
    Set<String> owners() throws IOException;

    /** The prefixes of public files. */
    Set<String> published() throws IOException;

    /** The prefixes of public files whose keys begin with a name. */
    Set<String> published(String owner) throws IOException;

    /** The folder of public files where a node serves them itself. */
    Optional<Path> publicFolder();
}
