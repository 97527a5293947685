package org.copydesk.platform.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Converts {@link StoredJson} to columns of bytes. */
@Converter(autoApply = true)
@Immutable
public class StoredJsonConverter implements AttributeConverter<StoredJson, byte[]> {
    @Override
    public byte[] convertToDatabaseColumn(StoredJson json) {
        return json == null ? null : json.stored();
    }

    @Override
    public StoredJson convertToEntityAttribute(byte[] stored) {
        return stored == null ? null : StoredJson.ofStored(stored);
    }
}
