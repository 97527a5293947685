package org.copydesk.article.manuscript;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores ids in one column, with a space between. */
@Converter
class RelatedIds implements AttributeConverter<List<UUID>, String> {
    @Override
    public String convertToDatabaseColumn(List<UUID> ids) {
        return ids == null ? "" : ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    @Override
    public List<UUID> convertToEntityAttribute(String stored) {
        return stored == null || stored.isEmpty()
                ? List.of()
                : Stream.of(stored.split(" ", -1)).map(UUID::fromString).toList();
    }
}
