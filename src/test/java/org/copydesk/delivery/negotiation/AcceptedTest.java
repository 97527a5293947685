package org.copydesk.delivery.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTest {
    private static final List<String> OFFERED =
            List.of("application/json", "text/html;charset=UTF-8", "application/ld+json", "text/plain;charset=UTF-8");

    private static String best(String... headers) {
        return new Accepted(List.of(headers))
                .bestOf(OFFERED)
                .map(type -> type.split(";", 2)[0])
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "'' | application/json",
                "' , ,' | application/json",
                "application/* | application/json",
                "text/* | text/html",
                "text/html | text/html",
                "TEXT/Html | text/html",
                "text/html;charset=utf-8 | text/html",
                "application/json; Charset=\"UTF-8\" | application/json",
                "text/html;charset=iso-8859-1 | text/html",
                "text/html;level=1 | text/html",
                "application/ld+json;profile=\"a,b;c\\\"d\", text/plain;q=0.1 | application/ld+json",
                "text/html;level=1;q=0, text/* | text/html",
                "application/ld+json, application/json | application/json",
                "text/html, */* | text/html",
                "text/html;q=0.1, application/json;q=0.9 | application/json",
                "application/json ; q=0.5,text/plain;Q=1.000 | text/plain",
                "text/*, text/html;q=0 | text/plain",
                "application/json;q=0, */* | text/html",
                "image/png, */*;q=0 | ",
                "image/png | ",
                "*/*;q=0.000 | ",
                // What java.net.HttpURLConnection sends
                "'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2' | text/html",
                "'image/gif, *; q=.2' | application/json",
                "text/html;q=0.99999, text/plain;q=1. | text/plain"
            })
    void theMediaTypeThatIsLikedBestIsChosen(String header, String chosen) {
        assertThat(best(header)).isEqualTo(chosen);
    }

    @Test
    void severalHeadersCountTogether() {
        assertThat(best("image/png", "text/plain")).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "junk",
                "junk\"\\",
                "text/",
                "a b/c",
                "text/html;q=2",
                "text/html;q=high",
                "text/html;q=-1",
                "text/html;q",
                "text/html;charset=\"utf-8",
                "application/json, text/html;q=1.1"
            })
    void whatCannotBeReadIsRefusedWithWhatIsWrong(String header) {
        assertThatThrownBy(() -> best(header)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.MALFORMED);
            assertThat(problem.detail()).startsWith("The Accept header has \"");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/png | application/json",
                "junk | application/json",
                "text/html;q=high | application/json",
                "image/png, text/plain;q=0.1 | text/plain",
                "application/json;q=0 | text/html",
                "application/json;q=0, text/*;q=0 | application/ld+json",
                "*/*;q=0 | ",
                "image/png, */*;q=0 | ",
            })
    void whereEverybodyKnowsWhatTheyGetOnlyWhoRefusesAllOfItGetsNothing(String header, String chosen) {
        assertThat(new Accepted(List.of(header))
                        .bestOrUsualOf(OFFERED)
                        .map(type -> type.split(";", 2)[0])
                        .orElse(null))
                .isEqualTo(chosen);
    }

    @Test
    void aLongHeaderIsReadLikeAShortOne() {
        assertThat(best("image/png;a=\"" + "\\\",".repeat(10_000) + "\", text/html"))
                .isEqualTo("text/html");
        assertThat(best(",".repeat(10_000) + "text/html")).isEqualTo("text/html");
    }

    @Test
    void whatIsNotOfferedIsToldWithWhatIs() {
        Accepted picture = new Accepted(List.of("image/png, */*;q=0"));

        assertThatThrownBy(() -> picture.oneOf(List.of("text/html")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.detail())
                        .isEqualTo("This address answers with text/html."));
    }
}
