package org.copydesk.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/**
 * Encodes text for header values. A field value is visible ASCII with spaces inside (RFC 9110, section 5.5); every other
 * character becomes the percent-encoding of its UTF-8 (RFC 3986, section 2.1).
 */
public final class HeaderValues {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private HeaderValues() {}

    /** Encodes a whole value. A space stays where it is neither the first nor the last character. */
    public static String encode(String value) {
        return encode(value, HeaderValues::isVisible, true);
    }

    /** Encodes one name in a list of names, so that no comma, space or quote in it can end it. */
    public static String encodeName(String name) {
        return encode(name, HeaderValues::isUnreserved, false);
    }

    private static String encode(String text, IntPredicate kept, boolean keepsSpaces) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xff;
            boolean isSpaceInside = octet == ' ' && i > 0 && i < bytes.length - 1;
            if (kept.test(octet) || (keepsSpaces && isSpaceInside)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.toHighHexDigit(octet)).append(HEX.toLowHexDigit(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isVisible(int octet) {
        return octet > ' ' && octet <= '~';
    }

    private static boolean isUnreserved(int octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || "-._~".indexOf(octet) >= 0;
    }
}
