package org.copydesk.body;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Stores a {@link Body} in a column of text, as the JSON array of its blocks. */
@Converter(autoApply = true)
@Immutable
public class BodyConverter implements AttributeConverter<Body, String> {
    @Override
    public String convertToDatabaseColumn(Body body) {
        return body == null ? null : body.toJson();
    }

    @Override
    public Body convertToEntityAttribute(String json) {
        return json == null ? null : Body.fromJson(json);
    }
}
