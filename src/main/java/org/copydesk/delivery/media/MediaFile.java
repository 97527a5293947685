package org.copydesk.delivery.media;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.edition.rendering.ImageAddresses;

/**
 * A rendition that an address names.
 *
 * @param signature of a signed address, or null
 * @param image the picture's id, as it stands in the address
 * @param name the file's
 */
record MediaFile(String signature, String image, String hash, String name, String mediaType) {
    private static final Pattern ADDRESS = Pattern.compile(ImageAddresses.PATH
            + "(?:/signed/([0-9a-f-]{1,60}))?/([0-9a-f-]{36})/([0-9a-f]{24})/(\\w{1,20}[.](jpg|png|webp))");
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("jpg", "image/jpeg", "png", "image/png", "webp", "image/webp");

    static Optional<MediaFile> at(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches()
                ? Optional.of(new MediaFile(
                        address.group(1),
                        address.group(2),
                        address.group(3),
                        address.group(4),
                        MEDIA_TYPES.get(address.group(5))))
                : Optional.empty();
    }

    /** What its signature is for. */
    String set() {
        return image + "/" + hash;
    }

    /** The key of the file in the store. */
    String key() {
        return set() + "/" + name;
    }

    Path in(Path folder) {
        return folder.resolve(key());
    }

    /** The address names the content. */
    String tag() {
        return "\"" + hash + "-" + name + "\"";
    }
}
