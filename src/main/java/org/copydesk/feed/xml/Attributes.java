package org.copydesk.feed.xml;

import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes of an XML element, in order. Those without a value are left out. */
public final class Attributes {
    public static final Attributes NONE = new Attributes();

    private final Map<String, String> values = new LinkedHashMap<>();

    private Attributes() {}

    public static Attributes of(String name, Object value) {
        return new Attributes().and(name, value);
    }

    /** @param value written as {@link Object#toString} does; null leaves the attribute out */
    public Attributes and(String name, Object value) {
        Attributes more = new Attributes();
        more.values.putAll(values);
        if (value != null) {
            more.values.put(name, value.toString());
        }
        return more;
    }

    /** @param text null or blank leaves the attribute out, which feeds may not have without content */
    public Attributes andText(String name, String text) {
        return text == null || text.isBlank() ? this : and(name, text);
    }

    Map<String, String> values() {
        return values;
    }
}
