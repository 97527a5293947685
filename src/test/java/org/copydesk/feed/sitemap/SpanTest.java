package org.copydesk.feed.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    private static final Instant TIME = Instant.parse("2026-03-24T13:59:07.123Z");

    @Test
    void aMonthIsPartedDownToSeconds() {
        Span span = Span.monthOf(TIME);
        StringBuilder names = new StringBuilder(span.name());
        while (span.isDivisible()) {
            span = span.partWith(TIME);
            names.append(' ').append(span.name());
        }

        assertThat(names).hasToString("2026-03 2026-03-24 2026-03-24T13 2026-03-24T1359 2026-03-24T135907");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03", "2026-02-28", "2026-03-24T13", "2026-03-24T1359", "2026-03-24T135907", "0001-01"})
    void aNameIsReadBack(String name) {
        Span span = Span.parse(name).orElseThrow();

        assertThat(span.name()).isEqualTo(name);
        assertThat(span.from()).isBefore(span.to());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-02-30", "2026-3", "index", "2026-03-24T25", "2026-03.xml"})
    void whatIsNoNameIsNoSpan(String name) {
        assertThat(Span.parse(name)).isEqualTo(Optional.empty());
    }

    @Test
    void aSpanEndsWhereTheNextBegins() {
        Span february = Span.monthOf(Instant.parse("2024-02-29T23:59:59.999Z"));

        assertThat(february.from()).isEqualTo("2024-02-01T00:00:00Z");
        assertThat(february.to()).isEqualTo("2024-03-01T00:00:00Z");
    }
}
