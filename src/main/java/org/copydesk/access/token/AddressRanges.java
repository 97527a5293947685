package org.copydesk.access.token;

import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.copydesk.access.ClientAddress;
import org.copydesk.platform.net.IpAddresses;
import org.copydesk.platform.problem.ProblemException;

/** The networks that a token may be used from: single addresses, or CIDR blocks (RFC 4632; RFC 4291, section 2.3). */
record AddressRanges(List<IPAddress> blocks) {
    /**
     * Reads ranges from a request.
     *
     * @param pointer where in the request they stand, for the problem answer
     * @throws ProblemException 422 that names the first one that is no range
     */
    static AddressRanges parse(List<String> ranges, String pointer) {
        return new AddressRanges(IntStream.range(0, ranges.size())
                .mapToObj(i -> block(ranges.get(i), pointer + "/" + i))
                .toList());
    }

    private static IPAddress block(String range, String pointer) {
        return IpAddresses.block(range)
                .orElseThrow(() -> ProblemException.invalid(
                        pointer,
                        "no-address-range",
                        "\"" + range + "\" is no address or range such as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32."));
    }

    /** Reads ranges that {@link #texts} wrote. */
    static AddressRanges stored(List<String> ranges) {
        return parse(ranges, "");
    }

    boolean contain(ClientAddress client) {
        return client.ip()
                .filter(ip -> blocks.stream().anyMatch(block -> block.contains(ip)))
                .isPresent();
    }

    /** Each range in its shortest form, without bits behind the prefix. */
    List<String> texts() {
        return blocks.stream().map(IPAddress::toCanonicalString).toList();
    }
}
