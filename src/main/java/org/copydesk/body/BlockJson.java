package org.copydesk.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** The stored form of a body: the JSON array of its blocks. */
final class BlockJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};
    private static final ObjectWriter WRITER = MAPPER.writerFor(BLOCKS);
    private static final ObjectReader READER = MAPPER.readerFor(BLOCKS);

    private BlockJson() {}

    static String write(List<Block> blocks) {
        try {
            return WRITER.writeValueAsString(blocks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Blocks can always be written as JSON", e);
        }
    }

    /** Reads what {@link #write} has written, without a tree of it. */
    static List<Block> read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored body can't be read", damaged);
        }
    }
}
