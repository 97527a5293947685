package org.copydesk.access;

import inet.ipaddr.IPAddress;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.copydesk.platform.net.IpAddresses;

/**
 * The address of a client: the peer of the connection, or the one that a proxy names where {@code
 * quarkus.http.proxy.*} lets it.
 *
 * @param ip empty for a Unix socket and for a proxy that names no address
 */
public record ClientAddress(Optional<IPAddress> ip) {
    private static final int IPV6_NETWORK = 64;

    public static ClientAddress of(RoutingContext request) {
        SocketAddress peer = request.request().remoteAddress();
        return parse(peer == null ? null : peer.host());
    }

    /** An address as sockets and proxies write them: IPv6 perhaps in brackets and with a zone. */
    public static ClientAddress parse(String host) {
        if (host == null) {
            return new ClientAddress(Optional.empty());
        }
        String bare = host.replaceFirst("^\\[(.*)]$", "$1").replaceFirst("%.*$", "");
        return new ClientAddress(IpAddresses.address(bare));
    }

    /** What counts as one client: an IPv4 address, or an IPv6 network of 64 bits, which is what one customer has. */
    public String network() {
        return ip.map(address -> address.isIPv6() ? address.toPrefixBlock(IPV6_NETWORK) : address)
                .map(IPAddress::toCanonicalString)
                .orElse("unknown");
    }

    @Override
    public String toString() {
        return ip.map(IPAddress::toCanonicalString).orElse("unknown");
    }
}
