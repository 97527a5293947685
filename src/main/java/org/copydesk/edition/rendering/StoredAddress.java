package org.copydesk.edition.rendering;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The address in an article's stored listing, which is not read further than to there.
 *
 * @param url null where it is the one that the publication gives every article
 * @param position where the address stands, in bytes
 */
record StoredAddress(String slug, String url, int position) {
    private static final JsonFactory JSON = new JsonFactory();

    /** @param listing the public JSON object without body, in UTF-8 */
    static StoredAddress in(byte[] listing) {
        try (JsonParser parser = JSON.createParser(listing)) {
            parser.nextToken();
            String slug = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("url")) {
                    int position = (int) parser.currentTokenLocation().getByteOffset();
                    return new StoredAddress(slug, parser.getValueAsString(), position);
                }
                slug = field.equals("slug") ? parser.getText() : slug;
                parser.skipChildren();
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("A stored listing can't be read", damaged);
        }
        throw new IllegalStateException("A stored listing has no address");
    }

    /** The listing with an address in the place of null. */
    byte[] filled(byte[] listing, String address) {
        byte[] value = ('"' + address + '"').getBytes(StandardCharsets.UTF_8);
        int rest = position + "null".length();
        ByteArrayOutputStream filled = new ByteArrayOutputStream(listing.length + value.length);
        filled.write(listing, 0, position);
        filled.writeBytes(value);
        filled.write(listing, rest, listing.length - rest);
        return filled.toByteArray();
    }
}
