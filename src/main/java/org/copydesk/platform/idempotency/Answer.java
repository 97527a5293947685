package org.copydesk.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer as it goes out. Null stands for what it does not have.
 *
 * @param body JSON
 */
record Answer(int status, String etag, String location, String body) {
    private static final int FIRST_ERROR = 400;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    /** What will be sent for the value that a resource method returned. */
    static Answer of(Object returned, ObjectMapper mapper) {
        if (returned instanceof RestResponse<?> response) {
            return new Answer(
                    response.getStatus(),
                    response.getHeaderString(HttpHeaders.ETAG),
                    response.getHeaderString(HttpHeaders.LOCATION),
                    json(response.getEntity(), mapper));
        }
        RestResponse.Status status = returned == null ? RestResponse.Status.NO_CONTENT : RestResponse.Status.OK;
        return new Answer(status.getStatusCode(), null, null, json(returned, mapper));
    }

    private static String json(Object entity, ObjectMapper mapper) {
        try {
            return entity == null ? null : mapper.writeValueAsString(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An answer that can't be written as JSON", impossible);
        }
    }

    boolean isSuccess() {
        return status < FIRST_ERROR;
    }

    /** The same answer once more. */
    Response replayed() {
        Response.ResponseBuilder answer = Response.status(status)
                .header("Idempotency-Replayed", true)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return body == null
                ? answer.build()
                : answer.type(JSON)
                        .entity(body.getBytes(StandardCharsets.UTF_8))
                        .build();
    }
}
