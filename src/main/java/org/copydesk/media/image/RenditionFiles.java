package org.copydesk.media.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.copydesk.edition.snapshot.FocalPoint;

/**
 * A picture's renditions, all made alike.
 *
 * @param hash stands in their addresses: other pixels, words or crops are another address
 */
record RenditionFiles(String hash, List<StoredRendition> renditions) {
    /** Counted up when renditions are made in another way. */
    private static final String RECIPE = "1";

    private static final int HASH_BYTES = 12;

    /** @param focalPoint what crops keep in view, or null for the centre */
    static String hash(String contentHash, ImageDescription description, FocalPoint focalPoint) {
        String made = String.join("\n", RECIPE, contentHash, description.embedded() + "", focalPoint + "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where they are in the store. */
    static String prefix(UUID image, String hash) {
        return image + "/" + hash;
    }
}
