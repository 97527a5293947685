package org.copydesk.platform.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Reads request bodies in JSON, and answers a problem for a body that does not fit the contract. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
class StrictJsonReader implements MessageBodyReader<Object> {
    private final ObjectMapper mapper;

    StrictJsonReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Object read;
        try {
            PushbackInputStream content = new PushbackInputStream(body);
            int first = content.read();
            if (first < 0 && MissingBodyReader.isOptional(annotations)) {
                return null;
            }
            if (first >= 0) {
                content.unread(first);
            }
            read = mapper.readValue(content, mapper.constructType(genericType));
        } catch (JacksonException unfit) {
            throw JsonProblems.of(unfit);
        }
        if (read == null) {
            throw new ProblemException(ErrorCode.INVALID_CONTENT, "The body is null; send a JSON object.");
        }
        return read;
    }
}
