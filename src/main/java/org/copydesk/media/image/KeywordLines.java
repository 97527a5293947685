package org.copydesk.media.image;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores keywords in one column, a line each. */
@Converter
class KeywordLines implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> keywords) {
        return keywords == null ? "" : String.join("\n", keywords);
    }

    @Override
    public List<String> convertToEntityAttribute(String stored) {
        return stored == null || stored.isEmpty() ? List.of() : List.of(stored.split("\n", -1));
    }
}
