package org.copydesk.newsroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.util.Map;

/** Reads JSON in tests; of answers as well, where REST Assured's paths, which are compiled each time, take too long. */
public final class TestJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TestJson() {}

    public static JsonNode of(Response answer) {
        return read(answer.asString());
    }

    @SuppressWarnings("unchecked") // objects have names
    public static Map<String, Object> members(JsonNode object) {
        return MAPPER.convertValue(object, Map.class);
    }

    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
