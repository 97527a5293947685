package org.copydesk.feed.story;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.platform.text.WebAddress;

/** Converts addresses to URIs (RFC 3986). */
public final class Addresses {
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=";
    /** Brackets may only stand around an address of IPv6 (RFC 3986, section 3.2.2). */
    private static final String ALLOWED_IN_AUTHORITY = ALLOWED + "[]";

    private static final Pattern AUTHORITY = Pattern.compile("^[a-z]+://[^/?#]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("^(https?://(?:[^/?#@]*@)?)([^/?#:\\[]+)(.*)$", Pattern.DOTALL);

    private Addresses() {}

    /** The same address as a URI, with all else encoded; nothing for what is no absolute address. */
    public static Optional<String> uri(String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            String encoded = encode(withAsciiHost(address.strip()));
            URI uri = new URI(encoded);
            boolean usable = uri.isAbsolute() && (uri.isOpaque() || uri.getRawAuthority() != null);
            return usable ? Optional.of(encoded) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** Those of a byline's or another's addresses that are any, in order. */
    public static List<String> uris(List<String> addresses) {
        return addresses == null
                ? List.of()
                : addresses.stream()
                        .map(Addresses::uri)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static String withAsciiHost(String address) {
        Matcher parts = HOST.matcher(address);
        return parts.matches() ? parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3) : address;
    }

    private static String encode(String address) {
        Matcher authority = AUTHORITY.matcher(address);
        int end = authority.lookingAt() ? authority.end() : 0;
        return encode(address.substring(0, end), ALLOWED_IN_AUTHORITY) + encode(address.substring(end), ALLOWED);
    }

    private static String encode(String part, String allowed) {
        StringBuilder encoded = new StringBuilder(part.length());
        WebAddress.repaired(part).codePoints().forEach(character -> append(encoded, character, allowed));
        return encoded.toString();
    }

    private static void append(StringBuilder encoded, int character, String allowed) {
        boolean plain = character == '%'
                || (character < 128 && (Character.isLetterOrDigit(character) || allowed.indexOf(character) >= 0));
        if (plain) {
            encoded.appendCodePoint(character);
            return;
        }
        for (byte one : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("%%%02X", one));
        }
    }
}
