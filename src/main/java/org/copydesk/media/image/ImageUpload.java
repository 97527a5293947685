package org.copydesk.media.image;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.platform.files.FileStore;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.request.StreamedBody;

/** Takes in the files of pictures: bounded, and looked at before anything is kept. */
@Singleton
class ImageUpload implements StreamedBody {
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
     * Reads a request's body, a file or a form with one, into the store's disk. The caller deletes the file.
     *
     * @param type of the body
     * @throws ProblemException 400 for a form that can't be parsed, 413 for too large a file, 422 for what is no picture that
     *     is taken
     */
    ReceivedImage receive(MediaType type, InputStream body) throws IOException {
        if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return receive(body);
        }
        try (IncomingFile file = new IncomingFile(store.incoming())) {
            ImageForm form = new ImageForm(file);
            form.parse(type, body);
            return new ReceivedImage(file.take(publication.timeZone()), form.fields());
        }
    }

    /**
     * Reads a file into the store's disk. The caller deletes it.
     *
     * @throws ProblemException 413 for too large a file, 422 for what is no picture that is taken
     */
    ReceivedImage receive(InputStream body) throws IOException {
        try (IncomingFile file = new IncomingFile(store.incoming())) {
            byte[] chunk = new byte[CHUNK];
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                file.write(ByteBuffer.wrap(chunk, 0, read));
            }
            return ReceivedImage.of(file.take(publication.timeZone()));
        }
    }
}
