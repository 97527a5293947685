package org.copydesk.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlTest {
    @Test
    void aPercentSignThatBeginsNoEscapeIsEncoded() {
        assertThat(SafeUrl.link("https://a.example/100%zz?q=5%&r=%4"))
                .hasValue("https://a.example/100%25zz?q=5%25&r=%254");
        assertThat(SafeUrl.link("https://a.example/%C3%a9")).hasValue("https://a.example/%C3%a9");
        assertThat(WebAddress.repaired(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org,https://example.org",
        "' HTTP://Example.org/A b ',http://Example.org/A%20b",
        "https://example.org/\"<x>|,https://example.org/%22%3Cx%3E%7C",
        "https://한국.example/🙂,https://한국.example/🙂",
        "Mailto:desk@example.org,mailto:desk@example.org",
        "tel:+82-2-123-4567;ext=5,tel:+82-2-123-4567;ext=5"
    })
    void hasOneSpellingForASafeAddress(String address, String url) {
        assertThat(SafeUrl.link(address)).contains(url);
        assertThat(SafeUrl.link(url)).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "javascript:alert(1)",
                "java\tscript:x",
                "\u0001javascript:x",
                "\u200Bhttps://example.org",
                "data:text/html,x",
                "vbscript:x",
                "//example.org",
                "/a",
                "example.org",
                "https:",
                "https://",
                "https:///x",
                "https://user@example.org",
                "https://user:1@example.org",
                "https://a b.org",
                "https://example.org:port",
                "https:\\\\example.org",
                "https://exa\u202Emple.org",
                "mailto:",
                "tel:x",
                "ftp://x.org"
            })
    void refusesAllOthers(String address) {
        assertThat(SafeUrl.link(address)).isEmpty();
        assertThat(SafeUrl.https(address)).isEmpty();
    }

    @Test
    void onlyHttpsMayBeShownInsideAPage() {
        assertThat(SafeUrl.https("https://example.org/v")).contains("https://example.org/v");
        assertThat(SafeUrl.https("http://example.org/v")).isEmpty();
        assertThat(SafeUrl.https("mailto:desk@example.org")).isEmpty();
        assertThat(SafeUrl.link(null)).isEmpty();
    }
}
