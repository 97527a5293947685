package org.copydesk.media.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.request.FormParser;

/** Takes the parts of a form with one picture: the file goes to the disk, and its fields describe it. */
final class ImageForm implements FormParser.Parts {
    private static final Pattern PATH_OR_CONTROL = Pattern.compile("[/\\\\\\p{Cntrl}]");

    private final IncomingFile file;
    private final ImageFormFields fields = new ImageFormFields();
    private boolean hasFile;

    ImageForm(IncomingFile file) {
        this.file = file;
    }

    @Override
    public void field(String name, String value) {
        fields.add(name, value);
    }

    /** Takes a file; one with an empty name is a field for a file that nobody filled in (HTML, section 4.10.22.4). */
    @Override
    public void beginFile(String filename) {
        boolean isNamed = filename == null || !filename.isEmpty();
        if (hasFile && isNamed) {
            throw ProblemException.invalid(
                    "/file", "several-files", "The form has several files. Send one picture in each request.");
        }
        if (filename != null && PATH_OR_CONTROL.matcher(filename).find()) {
            throw ProblemException.invalid("/file", "pattern", "Send the name of the file without a path.");
        }
        hasFile |= isNamed;
    }

    @Override
    public void file(ByteBuffer content) throws IOException {
        file.write(content);
    }

    /**
     * The fields of the form, as a merge patch.
     *
     * @throws ProblemException 422 if it has no file
     */
    ObjectNode fields() {
        if (!hasFile) {
            throw ProblemException.invalid(
                    "/file", "required", "The form has no file. Send the picture as a part with a filename.");
        }
        return fields.patch();
    }
}
