package org.copydesk.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private final AddressGuard guard = new AddressGuard(List.of());

    private static InetAddress ip(String text) throws UnknownHostException {
        return InetAddress.getAllByName(text)[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "169.254.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::2",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:0:10.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::808:808",
                "100::1",
                "2001::1",
                "2001:2::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1"
            })
    void whatIsInsideIsRefused(String address) throws UnknownHostException {
        assertThat(guard.allows(ip(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "64:ff9b::1.1.1.1",
                "2001:4860:4860::8888",
                "2606:4700:4700::1111",
                "2a00:1450::1"
            })
    void whatIsOutsideIsAllowed(String address) throws UnknownHostException {
        assertThat(guard.allows(ip(address))).isTrue();
    }

    @Test
    void whatTheOperatorAllowsIsAllowedAndNothingBesideIt() throws UnknownHostException {
        AddressGuard own = new AddressGuard(List.of("127.0.0.1", "10.1.0.0/16", "fd12::/32"));

        assertThat(own.allows(ip("127.0.0.1"))).isTrue();
        assertThat(own.allows(ip("::ffff:127.0.0.1"))).isTrue();
        assertThat(own.allows(ip("10.1.255.1"))).isTrue();
        assertThat(own.allows(ip("fd12::7"))).isTrue();
        assertThat(own.allows(ip("127.0.0.2"))).isFalse();
        assertThat(own.allows(ip("10.2.0.1"))).isFalse();
        assertThat(own.allows(ip("::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "10.*", "10.1", "0x7f000001", "localhost", "10.0.0.0/33", "::ffff:10.0.0.0/104"})
    void aBlockMustBeOne(String block) {
        assertThatThrownBy(() -> new AddressGuard(List.of(block))).isInstanceOf(IllegalArgumentException.class);
    }
}
