package org.copydesk.media.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores a picture's renditions as JSON in one column. */
@Converter
class RenditionList implements AttributeConverter<List<StoredRendition>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<StoredRendition> renditions) {
        try {
            return JSON.writeValueAsString(renditions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Renditions can be written", impossible);
        }
    }

    @Override
    public List<StoredRendition> convertToEntityAttribute(String stored) {
        try {
            return JSON.readValue(stored, new TypeReference<List<StoredRendition>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored renditions can't be read", damaged);
        }
    }
}
