package org.copydesk.platform.request;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/**
 * Parses a form with files (multipart/form-data, RFC 7578) as it comes in. Fields and headers are bounded, and only a field at a
 * time is in memory.
 */
public final class FormParser implements MultipartParser.PartHandler {
    private static final int CHUNK = 65_536;
    private static final int LONGEST_BOUNDARY = 70;
    private static final int LONGEST_FIELD = 50_000;
    private static final int MOST_FIELDS = 300;

    /** What stands around the contents of parts, with their headers. */
    private static final int LARGEST_FRAME = 500_000;

    private final Parts parts;
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private String name;
    private boolean isFile;
    private int fields;
    private long content;

    private FormParser(Parts parts) {
        this.parts = parts;
    }

    /** Takes the parts of a form in their order. */
    public interface Parts {
        /** Takes a field. */
        void field(String name, String value);

        /** @param filename as the client names the file, or null where it does so in another encoding */
        void beginFile(String filename);

        /** Takes some more of the file that began last. */
        void file(ByteBuffer content) throws IOException;
    }

    /** Whether a body of this Content-Type, which may be null, is such a form. */
    public static boolean isForm(MediaType type) {
        return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
    }

    /** @throws ProblemException 400 for what is no form, 422 for fields beyond the bounds */
    public static void parse(MediaType type, InputStream body, Parts parts) throws IOException {
        new FormParser(parts).parse(boundary(type), body);
    }

    private static byte[] boundary(MediaType type) {
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw malformed("Its Content-Type needs a boundary of 1 to " + LONGEST_BOUNDARY + " characters.");
        }
        return boundary.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void parse(byte[] boundary, InputStream body) throws IOException {
        MultipartParser.ParseState parser = MultipartParser.beginParse(this, boundary, StandardCharsets.UTF_8.name());
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
            parts.beginFile(filename);
        } else if (++fields > MOST_FIELDS) {
            throw ProblemException.invalid("", "too-many", "A form has at most " + MOST_FIELDS + " fields.");
        }
    }

    @Override
    public void data(ByteBuffer data) throws IOException {
        content += data.remaining();
        if (isFile) {
            parts.file(data);
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
            parts.field(name, text(value.toByteArray()));
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
}
