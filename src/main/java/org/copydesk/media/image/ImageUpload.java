package org.copydesk.media.image;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.media.file.PictureFile;
import org.copydesk.media.file.UnreadableImageException;
import org.copydesk.platform.files.FileStore;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.request.StreamedBody;

/** Takes in the files of pictures: bounded, and looked at before anything is kept. */
@Singleton
class ImageUpload implements StreamedBody {
    static final long LARGEST = 50_000_000;

    private static final int CHUNK = 65_536;

    private final FileStore store;
    private final PublicationConfig publication;

    ImageUpload(FileStore store, PublicationConfig publication) {
        this.store = store;
        this.publication = publication;
    }

    @Override
    public String path() {
        return DeskImageResource.PATH;
    }

    /**
     * Reads a file from a request's body into the store's disk. The caller deletes it.
     *
     * @throws ProblemException 413 above {@value #LARGEST} bytes, 422 for what is no picture that is taken
     */
    OriginalFile receive(InputStream body) throws IOException {
        Path file = store.incoming();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = copy(new DigestInputStream(body, digest), file);
            String hash = HexFormat.of().formatHex(digest.digest());
            return new OriginalFile(file, bytes, hash, PictureFile.of(file, publication.timeZone()));
        } catch (UnreadableImageException unreadable) {
            Files.delete(file);
            throw refusal(unreadable);
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long copy(InputStream body, Path file) throws IOException {
        long bytes = 0;
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                bytes += read;
                if (bytes > LARGEST) {
                    throw new ProblemException(
                            ErrorCode.TOO_LARGE, "Send a picture of at most " + LARGEST / 1_000_000 + " MB.");
                }
                out.write(chunk, 0, read);
            }
        }
        return bytes;
    }

    static ProblemException refusal(UnreadableImageException unreadable) {
        return new ProblemException(ErrorCode.INVALID_CONTENT, unreadable.getMessage());
    }
}
