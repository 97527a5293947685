package org.copydesk.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "ko-KR",
                "zh-Hant-TW",
                "sr-Latn",
                "es-419",
                "yue",
                "nds",
                "iw",
                "no",
                "und",
                "qaa",
                "en-x-foo",
                "sl-rozaj"
            })
    void whatTheRegistryHasIsALanguage(String tag) {
        assertThat(LanguageTag.isRegistered(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "xx", "jp", "cn", "zzz", "english", "en-UK", "en-Abcd", "en_US", "", "e", "-"})
    void whatItDoesNotHaveIsNone(String tag) {
        assertThat(LanguageTag.isRegistered(tag)).isFalse();
    }
}
