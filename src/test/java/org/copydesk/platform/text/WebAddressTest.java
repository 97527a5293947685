package org.copydesk.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://packet.example",
                "http://localhost:8080/news?a=b&c=[d]#e",
                "https://exämple.test/\"<>&'%zz/]]>?ü=[{x}]#é",
                "http://[::1]:8080/",
                "https://user:secret@packet.example?x"
            })
    void aPageHasAHost(String address) {
        assertThat(address).matches(WebAddress.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/news",
                "https://",
                "https:///news",
                "https://?x",
                "http://[::1",
                "http://a]b/",
                "https://a b",
                "ftp://packet.example",
                "javascript:alert(1)"
            })
    void whatHasNoneIsNoPage(String address) {
        assertThat(address).doesNotMatch(WebAddress.PATTERN);
    }

    @ParameterizedTest
    @CsvSource({
        "https://packet.example,''",
        "https://packet.example/api,/api",
        "http://localhost:8080/api/v1?x,/api/v1?x"
    })
    void thePathStandsBehindTheHost(String address, String path) {
        assertThat(WebAddress.path(address)).isEqualTo(path);
    }
}
