package org.copydesk.media.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import org.copydesk.media.file.PictureFile;
import org.copydesk.media.file.UnreadableImageException;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Writes a file that comes in to the disk, and counts and hashes its bytes. Closing deletes it, unless it became a picture. */
final class IncomingFile implements AutoCloseable {
    static final long LARGEST = 50_000_000;

    private final Path file;
    private final OutputStream out;
    private final MessageDigest digest;
    private long bytes;
    private boolean isTaken;

    /** @param file an empty one */
    IncomingFile(Path file) throws IOException {
        this.file = file;
        this.out = Files.newOutputStream(file);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws ProblemException 413 above {@value #LARGEST} bytes */
    void write(ByteBuffer content) throws IOException {
        bytes += content.remaining();
        if (bytes > LARGEST) {
            throw new ProblemException(
                    ErrorCode.TOO_LARGE, "Send a picture of at most " + LARGEST / 1_000_000 + " MB.");
        }
        digest.update(content.duplicate());
        out.write(content.array(), content.arrayOffset() + content.position(), content.remaining());
    }

    /**
     * Looks at the file, all of which is here. Who called deletes it from now on.
     *
     * @throws ProblemException 422 for what is no picture that is taken
     */
    OriginalFile take(ZoneId zone) throws IOException {
        out.close();
        try {
            OriginalFile original = new OriginalFile(
                    file, bytes, HexFormat.of().formatHex(digest.digest()), PictureFile.of(file, zone));
            isTaken = true;
            return original;
        } catch (UnreadableImageException unreadable) {
            throw refusal(unreadable);
        }
    }

    static ProblemException refusal(UnreadableImageException unreadable) {
        return new ProblemException(ErrorCode.INVALID_CONTENT, unreadable.getMessage());
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            if (!isTaken) {
                Files.deleteIfExists(file);
            }
        }
    }
}
