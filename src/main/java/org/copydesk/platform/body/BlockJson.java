package org.copydesk.platform.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** The stored form of a body: the JSON array of its blocks. */
final class BlockJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(new TypeReference<List<Block>>() {});
    private static final ObjectReader READER = MAPPER.reader();

    private BlockJson() {}

    static String write(List<Block> blocks) {
        try {
            return WRITER.writeValueAsString(blocks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Blocks can always be written as JSON", e);
        }
    }

    static JsonNode read(String json) {
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new InvalidBodyException("", "malformed", "Send a JSON array of blocks.");
        }
    }
}
