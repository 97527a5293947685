package org.copydesk.platform.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Restricts where outbound calls may go. Every address that a name has must be allowed: one that has both kinds is
 * refused.
 *
 * @param guard which addresses are allowed
 * @param plainHttp whether http will do beside https
 * @param names says which addresses a name has
 */
public record CallRules(AddressGuard guard, boolean plainHttp, Names names) {
    private static final int LAST_PORT = 65_535;

    private static final Pattern NUMBERS = Pattern.compile("(?i)(0x[0-9a-f]*+|\\d++)(\\.(0x[0-9a-f]*+|\\d++))*+\\.?");
    private static final Pattern PLAIN = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    /** Finds the addresses of a name; the system's own way, or a test's. */
    @FunctionalInterface
    public interface Names {
        /** @throws UnknownHostException if there are none */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    public CallRules(AddressGuard guard, boolean plainHttp) {
        this(guard, plainHttp, InetAddress::getAllByName);
    }

    /**
     * Refuses what can't be called whatever its name leads to.
     *
     * @throws OutboundException if it is not absolute https (or http where that is allowed), names a user, or has numbers
     *     for a host that are no address as everybody writes it
     */
    public void requireCallable(URI address) throws OutboundException {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean known = scheme.equals("https") || (plainHttp && scheme.equals("http"));
        if (!known
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getPort() == 0
                || address.getPort() > LAST_PORT
                || isAmbiguous(address.getHost())) {
            throw new OutboundException(OutboundFailure.BAD_ADDRESS);
        }
    }

    /** Some read numbers with a zero before them as octal: one reader's public address is another one's loopback. */
    private static boolean isAmbiguous(String host) {
        return NUMBERS.matcher(host).matches() && !PLAIN.matcher(host).matches();
    }

    /**
     * The addresses to connect to. Waits for the name service.
     *
     * @throws OutboundException if there are none, or one of them is not allowed
     */
    public List<InetAddress> resolve(URI address) throws OutboundException {
        requireCallable(address);
        try {
            List<InetAddress> found = Arrays.asList(names.addresses(host(address)));
            if (!found.stream().allMatch(guard::allows)) {
                throw new OutboundException(OutboundFailure.FORBIDDEN_ADDRESS);
            }
            return found;
        } catch (UnknownHostException unknown) {
            throw new OutboundException(OutboundFailure.UNKNOWN_NAME);
        }
    }

    /** The host without the brackets of an IPv6 address. */
    static String host(URI address) {
        String host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isTls(URI address) {
        return address.getScheme().equalsIgnoreCase("https");
    }

    static int port(URI address) {
        int standard = isTls(address) ? 443 : 80;
        return address.getPort() < 0 ? standard : address.getPort();
    }
}
