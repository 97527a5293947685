package org.copydesk.platform.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Reads a missing optional body as null, whatever Content-Type the client names. */
@Provider
@Consumes(MediaType.WILDCARD)
class MissingBodyReader implements MessageBodyReader<Object> {
    static boolean isOptional(Annotation[] annotations) {
        return Arrays.stream(annotations).anyMatch(OptionalBody.class::isInstance);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isOptional(annotations) && !mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE);
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
        if (body.read() >= 0) {
            throw new NotSupportedException();
        }
        return null;
    }
}
