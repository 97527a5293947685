package org.copydesk.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores a partner's contacts as JSON in one column. */
@Converter
class ContactsJson implements AttributeConverter<List<PartnerContact>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(List<PartnerContact> contacts) {
        try {
            return JSON.writeValueAsString(contacts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Contacts can be written", impossible);
        }
    }

    @Override
    public List<PartnerContact> convertToEntityAttribute(String stored) {
        try {
            return JSON.readValue(stored, new TypeReference<List<PartnerContact>>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Stored contacts can't be read", damaged);
        }
    }
}
