package org.copydesk.media.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the kinds of picture files that are taken, and tells them by their first bytes. */
public enum ImageFormat {
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    WEBP("image/webp", "webp", "RIFF????WEBP"),
    GIF("image/gif", "gif", "GIF87a", "GIF89a"),
    TIFF("image/tiff", "tif", "II*\0", "MM\0*");

    /** As many bytes as tell every format. */
    public static final int HEAD = 12;

    private final String mediaType;
    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // changed by nobody
    private final List<byte[]> signatures;

    ImageFormat(String mediaType, String extension, String... signatures) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.signatures = Stream.of(signatures)
                .map(signature -> signature.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    public static Optional<ImageFormat> of(byte[] head) {
        return Arrays.stream(values())
                .filter(format -> format.signatures.stream().anyMatch(signature -> starts(head, signature)))
                .findFirst();
    }

    private static boolean starts(byte[] head, byte[] signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (signature[i] != '?' && signature[i] != head[i]) {
                return false;
            }
        }
        return true;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
