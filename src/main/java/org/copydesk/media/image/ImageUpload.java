package org.copydesk.media.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.platform.files.FileStore;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.request.FormParser;
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

    /** Parses a form that comes in. */
    @FunctionalInterface
    interface FormSource {
        void parse(FormParser.Parts parts) throws IOException;
    }

    @Override
    public String path() {
        return DeskImageResource.PATH;
    }

    /**
     * Reads a form with a file into the store's disk. The caller deletes it.
     *
     * @param parser hands on the parts of the form
     * @throws ProblemException 400 for a form that can't be parsed, 413 for too large a file, 422 for what is no picture that
     *     is taken
     */
    ReceivedImage receive(FormSource parser) throws IOException {
        try (IncomingFile file = new IncomingFile(store.incoming())) {
            ImageForm form = new ImageForm(file);
            parser.parse(form);
            ObjectNode fields = form.fields();
            return new ReceivedImage(file.take(publication.timeZone()), fields);
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
