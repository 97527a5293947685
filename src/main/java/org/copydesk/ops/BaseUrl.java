package org.copydesk.ops;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address under which readers are told to find this server.
 *
 * @param host in lower case; empty if the text is no address of the web
 */
record BaseUrl(Optional<String> host) {
    /** Names that nobody has: those for this machine, for tests and for examples (RFC 6761, section 6). */
    private static final Pattern NOBODYS =
            Pattern.compile("(.*\\.)?(localhost|test|invalid|example|example\\.(com|net|org))\\.?");

    static BaseUrl parse(String text) {
        try {
            URI uri = new URI(text);
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return new BaseUrl(Optional.ofNullable(uri.getHost())
                    .filter(host -> isWeb)
                    .map(host -> host.toLowerCase(Locale.ROOT)));
        } catch (URISyntaxException unfit) {
            return new BaseUrl(Optional.empty());
        }
    }

    /** Whether it leads anybody but this machine somewhere. */
    boolean isForReaders() {
        return host.filter(name -> !NOBODYS.matcher(name).matches())
                .filter(name -> !isThisMachine(name))
                .isPresent();
    }

    private static boolean isThisMachine(String name) {
        IPAddress address = new IPAddressString(name.replaceFirst("^\\[(.*)]$", "$1")).getAddress();
        return address != null && (address.isLoopback() || address.isAnyLocal());
    }
}
