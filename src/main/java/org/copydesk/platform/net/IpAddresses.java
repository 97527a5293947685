package org.copydesk.platform.net;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;

/** Parses IP addresses and CIDR blocks (RFC 4632; RFC 4291, section 2.3). */
public final class IpAddresses {
    /** Without wildcards, octal numbers, masks and zones. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowWildcardedSeparator(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .allowLeadingZeros(false)
            .allowBinary(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .allowBase85(false)
            .allowBinary(false)
            .getParentBuilder()
            .toParams();

    private IpAddresses() {}

    /** A single address; one of IPv4 in the form of IPv6 is one of IPv4. Empty for everything else. */
    public static Optional<IPAddress> address(String text) {
        return read(text)
                .filter(address -> !address.isMultiple() && !address.isPrefixed())
                .map(IpAddresses::plain);
    }

    /** A single address or a block, without bits behind the prefix. Empty for everything else. */
    public static Optional<IPAddress> block(String text) {
        return read(text.strip()).filter(block -> !isMapped(block)).map(IPAddress::toPrefixBlock);
    }

    private static Optional<IPAddress> read(String text) {
        return Optional.ofNullable(new IPAddressString(text, STRICT).getAddress());
    }

    static IPAddress plain(IPAddress address) {
        return isMapped(address) ? address.toIPv6().getEmbeddedIPv4Address() : address;
    }

    private static boolean isMapped(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped();
    }
}
