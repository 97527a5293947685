package org.copydesk.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests over HTTP are behind a proxy, where Quarkus makes one Host of several and of none. */
class AddressCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "localhost:8080", "news.example:", "192.0.2.1:80", "[::1]:8080", "a_b.example"})
    void aHostIsANameOrAnAddressAndAPort(String host) {
        assertThat(AddressCheck.isOneHost(List.of(host), HttpVersion.HTTP_1_1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "a:99999999", "a:b", "[::1", "ü", "user@a", "a,b:1:2"})
    void whatIsNoneIsRefused(String host) {
        assertThat(AddressCheck.isOneHost(List.of(host), HttpVersion.HTTP_1_1)).isFalse();
    }

    @Test
    void aRequestOfTodayHasOneHost() {
        assertThat(AddressCheck.isOneHost(List.of(), HttpVersion.HTTP_1_1)).isFalse();
        assertThat(AddressCheck.isOneHost(List.of("a", "a"), HttpVersion.HTTP_1_1))
                .isFalse();
        assertThat(AddressCheck.isOneHost(List.of(), HttpVersion.HTTP_1_0)).isTrue();
    }
}
