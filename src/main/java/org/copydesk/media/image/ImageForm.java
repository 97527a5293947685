package org.copydesk.media.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/**
 * Parses a form (RFC 7578) with one file as it comes in: the file goes to the disk, and only the fields, which are bounded, stay
 * in memory.
 */
final class ImageForm implements MultipartParser.PartHandler {
    private static final int CHUNK = 65_536;
    private static final int LONGEST_BOUNDARY = 70;
    private static final int LONGEST_FIELD = 50_000;
    private static final int MOST_FIELDS = 300;

    /** What stands around the contents of parts, with their headers. */
    private static final int LARGEST_FRAME = 500_000;

    private static final Pattern PATH_OR_CONTROL = Pattern.compile("[/\\\\\\p{Cntrl}]");

    private final IncomingFile file;
    private final ImageFormFields fields = new ImageFormFields();
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private String name;
    private boolean isFile;
    private boolean hasFile;
    private int fieldCount;
    private long content;

    ImageForm(IncomingFile file) {
        this.file = file;
    }

    /** @throws ProblemException 400 for what is no form, 413 for too much of it, 422 for no file or several */
    void parse(MediaType type, InputStream body) throws IOException {
        MultipartParser.ParseState parser = MultipartParser.beginParse(
                this, boundary(type).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8.name());
        byte[] chunk = new byte[CHUNK];
        long sent = 0;
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            sent += read;
            parse(parser, ByteBuffer.wrap(chunk, 0, read));
            if (sent - content > LARGEST_FRAME) {
                throw malformed("Its parts have too many headers, or too much stands around them.");
            }
        }
        if (!parser.isComplete()) {
            throw malformed("It ends before its last boundary: send all of it.");
        }
        if (!hasFile) {
            throw ProblemException.invalid(
                    "/file", "required", "The form has no file. Send the picture as a part with a filename.");
        }
    }

    private static String boundary(MediaType type) {
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw malformed("Its Content-Type needs a boundary of 1 to " + LONGEST_BOUNDARY + " characters.");
        }
        return boundary;
    }

    private static void parse(MultipartParser.ParseState parser, ByteBuffer chunk) throws IOException {
        try {
            parser.parse(chunk);
        } catch (MultipartParser.MalformedMessageException | IndexOutOfBoundsException broken) {
            throw malformed("A part has broken headers.");
        }
    }

    private static ProblemException malformed(String why) {
        return new ProblemException(ErrorCode.MALFORMED, "The form can't be read (RFC 7578). " + why);
    }

    @Override
    public void beginPart(CaseInsensitiveMap<String> headers) {
        String disposition = headers.getFirst("Content-Disposition");
        name = disposition == null ? null : HeaderUtil.extractQuotedValueFromHeader(disposition, "name");
        if (name == null) {
            throw malformed("Each part needs a Content-Disposition with a name.");
        }
        String encoding = headers.getFirst(MultipartParser.CONTENT_TRANSFER_ENCODING);
        if (encoding != null && !encoding.matches("(?i)binary|7bit|8bit")) {
            throw malformed("Send its parts as they are, without a Content-Transfer-Encoding.");
        }
        String filename = HeaderUtil.extractQuotedValueFromHeader(disposition, "filename");
        isFile = filename != null || HeaderUtil.extractQuotedValueFromHeader(disposition, "filename*") != null;
        if (isFile) {
            beginFile(filename);
        } else if (++fieldCount > MOST_FIELDS) {
            throw ProblemException.invalid("", "too-many", "A form has at most " + MOST_FIELDS + " fields.");
        }
    }

    private void beginFile(String filename) {
        if (hasFile && (filename == null || !filename.isEmpty())) {
            throw ProblemException.invalid(
                    "/file", "several-files", "The form has several files. Send one picture in each request.");
        }
        if (filename != null && PATH_OR_CONTROL.matcher(filename).find()) {
            throw ProblemException.invalid("/file", "pattern", "Send the name of the file without a path.");
        }
        hasFile |= filename == null || !filename.isEmpty();
    }

    @Override
    public void data(ByteBuffer data) throws IOException {
        content += data.remaining();
        if (isFile) {
            file.write(data);
        } else if (value.size() + data.remaining() > LONGEST_FIELD) {
            throw ProblemException.invalid(
                    "", "too-long", "A field of the form may have at most " + LONGEST_FIELD + " bytes.");
        } else {
            value.write(data.array(), data.arrayOffset() + data.position(), data.remaining());
        }
    }

    @Override
    public void endPart() {
        if (!isFile) {
            fields.add(name, text(value.toByteArray()));
            value.reset();
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw malformed("Its fields must be in UTF-8.");
        }
    }

    /** The fields of the form, as a merge patch. */
    ObjectNode fields() {
        return fields.patch();
    }
}
