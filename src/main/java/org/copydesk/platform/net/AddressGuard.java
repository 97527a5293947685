package org.copydesk.platform.net;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.ipv6.IPv6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Allows outbound calls to globally reachable unicast addresses only. What the special-purpose registries of the IANA
 * (RFC 6890) list is refused, also where a registry calls a small part of a block reachable.
 */
public final class AddressGuard {
    private static final List<IPAddress> SPECIAL_IPV4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and the metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarking
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** All that was ever given out for unicast; loopback, link-local, unique-local and multicast stand outside. */
    private static final IPAddress GLOBAL_IPV6 = block("2000::/3");

    private static final List<IPAddress> SPECIAL_IPV6 = blocks(
            "2001::/23", // protocol assignments, with Teredo, ORCHID and benchmarking
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which leads to any IPv4 address
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    /** Names that resolve behind a NAT64 get such addresses (RFC 6052); what counts is the IPv4 address inside. */
    private static final IPAddress NAT64 = block("64:ff9b::/96");

    private static final IPAddressGenerator GENERATOR = new IPAddressGenerator();

    private final List<IPAddress> allowed;

    /**
     * @param allowed addresses and CIDR blocks that may be called although they are special
     * @throws IllegalArgumentException if one of them is none
     */
    public AddressGuard(List<String> allowed) {
        this.allowed = allowed.stream().map(AddressGuard::block).toList();
    }

    /** Whether an address may be connected to. */
    public boolean allows(InetAddress address) {
        IPAddress plain = IpAddresses.plain(GENERATOR.from(address.getAddress()));
        return contains(allowed, plain) || isGlobal(plain);
    }

    private static boolean isGlobal(IPAddress address) {
        if (address.isIPv4()) {
            return !contains(SPECIAL_IPV4, address);
        }
        IPv6Address ipv6 = address.toIPv6();
        if (NAT64.contains(ipv6)) {
            return !contains(SPECIAL_IPV4, ipv6.getEmbeddedIPv4Address());
        }
        return GLOBAL_IPV6.contains(ipv6) && !contains(SPECIAL_IPV6, ipv6);
    }

    private static boolean contains(List<IPAddress> blocks, IPAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static List<IPAddress> blocks(String... texts) {
        return Stream.of(texts).map(AddressGuard::block).toList();
    }

    private static IPAddress block(String text) {
        return IpAddresses.block(text)
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no address or CIDR block"));
    }
}
