package org.copydesk.platform.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Validates and normalises addresses in content: trimmed, scheme in lower case, characters that would end an attribute
 * encoded, and so a percent sign that begins no escape. None is relative, names a user or runs anything; at most
 * {@value #MAX_LENGTH} characters.
 */
public final class SafeUrl {
    private static final int MAX_LENGTH = 4_000;
    private static final Pattern WEB =
            Pattern.compile("https?://([\\p{L}\\p{M}\\p{N}._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?([/?#].*)?");
    private static final Pattern MAIL = Pattern.compile("mailto:[^/\\\\].*");
    private static final Pattern TELEPHONE = Pattern.compile("tel:[+0-9][0-9A-Za-z().;=*#_-]*");
    private static final Pattern IGNORED_BY_BROWSERS = Pattern.compile("[\\t\\n\\r]");
    private static final String ENCODED = " \"<>\\^`{|}";

    private SafeUrl() {}

    /** The address if it can be that of a link: absolute http, https, mailto or tel. */
    public static Optional<String> link(String address) {
        return spell(address)
                .filter(url -> WEB.matcher(url).matches()
                        || MAIL.matcher(url).matches()
                        || TELEPHONE.matcher(url).matches());
    }

    /** The address if it is absolute https, as that of something shown inside a page has to be. */
    public static Optional<String> https(String address) {
        return spell(address)
                .filter(url -> url.startsWith("https:") && WEB.matcher(url).matches());
    }

    private static Optional<String> spell(String address) {
        if (address == null || address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String url = IGNORED_BY_BROWSERS.matcher(address).replaceAll("").strip();
        int colon = url.indexOf(':');
        if (colon < 0 || PlainText.problem(url).isPresent() || url.codePoints().anyMatch(SafeUrl::isUnsafe)) {
            return Optional.empty();
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        // People write the spaces of a telephone number, which say nothing (RFC 3966 has no place for them).
        String rest = scheme.equals("tel") ? url.substring(colon).replace(" ", "") : url.substring(colon);
        String spelled = scheme + encode(rest);
        // Marks that share an address go on sharing it.
        return Optional.of(spelled.equals(address) ? address : spelled);
    }

    private static boolean isUnsafe(int character) {
        return Character.getType(character) == Character.FORMAT
                || (Character.isSpaceChar(character) && character != ' ');
    }

    private static String encode(String stripped) {
        String rest = WebAddress.repaired(stripped);
        StringBuilder encoded = new StringBuilder(rest.length());
        for (int at = 0; at < rest.length(); at++) {
            char character = rest.charAt(at);
            if (ENCODED.indexOf(character) >= 0) {
                encoded.append('%').append(Integer.toHexString(character).toUpperCase(Locale.ROOT));
            } else {
                encoded.append(character);
            }
        }
        return encoded.toString();
    }
}
