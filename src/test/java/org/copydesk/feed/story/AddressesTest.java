package org.copydesk.feed.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "https://packet.example/a?b=c&d=e#f, https://packet.example/a?b=c&d=e#f",
        "https://exämple.test/ü, https://xn--exmple-cua.test/%C3%BC",
        "https://한국.example/뉴스, https://xn--3e0b707e.example/%EB%89%B4%EC%8A%A4",
        "https://packet.example/a b\"<>|^`{}, https://packet.example/a%20b%22%3C%3E%7C%5E%60%7B%7D",
        "https://packet.example/100%/%41, https://packet.example/100%25/%41",
        "urn:uuid:01900000-0000-7000-8000-000000000001, urn:uuid:01900000-0000-7000-8000-000000000001",
        "https://packet.example/]]>?a=[b]#[c], https://packet.example/%5D%5D%3E?a=%5Bb%5D#%5Bc%5D",
        "http://[::1]:80/x[1], http://[::1]:80/x%5B1%5D"
    })
    void whatOnlyIrisMayHoldIsEncoded(String address, String uri) {
        assertThat(Addresses.uri(address)).contains(uri);
        assertThat(URI.create(uri).isAbsolute()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "packet.example", "/relative", "https://", "://x", "]]>", "https://[", "https://[x/"})
    void whatIsNoAbsoluteAddressIsNone(String address) {
        assertThat(Addresses.uri(address)).isEmpty();
    }

    @Test
    void nothingIsNoAddress() {
        assertThat(Addresses.uri(null)).isEmpty();
    }
}
