package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.doors.RawHttp.Answer;
import org.copydesk.doors.RawHttp.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that nobody sends in good faith, to the hub, which anybody may ask. */
@QuarkusTest
class HostileFormTest {
    private static final List<String> HEADERS = List.of("Content-Type: application/x-www-form-urlencoded");

    private static Answer send(List<String> headers, String form) {
        return RawHttp.send(Request.of("POST", "/v1/websub", headers, form.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static Stream<String> formsThatCantBeRead() {
        return Stream.of(
                "%",
                "a=%zz",
                "hub.mode=%4",
                "hub.mode=%&hub.topic=%",
                "a=1" + "&a=1".repeat(1_500),
                "&".repeat(1_500),
                "hub.mode=subscribe&" + "x=%F0%9F%98%80&".repeat(1_100));
    }

    @ParameterizedTest
    @MethodSource("formsThatCantBeRead")
    void aFormThatCantBeReadIsMalformed(String form) {
        Answer answer = send(HEADERS, form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(RawHttp.problem(answer).get("code")).isEqualTo("malformed");
        assertThat((String) RawHttp.problem(answer).get("detail")).containsAnyOf("hexadecimal", "100 parameters");
    }

    static Stream<String> formsOfNonsense() {
        return Stream.of(
                "",
                "=",
                "&",
                "&&=&",
                "hub.mode",
                "hub.mode=",
                "hub.mode=%00&hub.topic=%00&hub.callback=%00",
                "hub.mode=subscribe&hub.topic=%ff&hub.callback=%ed%a0%80",
                "hub.mode=%0d%0a&hub.mode=subscribe",
                "x".repeat(2_000) + "=1",
                "hub.mode=subscribe&hub.topic=" + "x".repeat(1_900),
                "\u00ff\u00fe=\u00e9",
                "hub.mode=subscribe;hub.topic=x",
                "{\"hub.mode\":\"subscribe\"}");
    }

    @ParameterizedTest
    @MethodSource("formsOfNonsense")
    void aFormOfNonsenseIsRefused(String form) {
        requireRefused(send(HEADERS, form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/x-www-form-urlencoded;charset=nonsense",
                "Content-Type: application/x-www-form-urlencoded;charset=utf-16",
                "Content-Type: application/x-www-form-urlencoded;charset=",
                "Content-Type: APPLICATION/X-WWW-FORM-URLENCODED",
                "Content-Type: multipart/form-data",
                "Content-Type: multipart/form-data;boundary=x",
                "Content-Type: */*",
                "Content-Type: nonsense"
            })
    void aFormOfAnotherKindIsRefused(String contentType) {
        requireRefused(send(List.of(contentType), "hub.mode=%F0&a=%"));
        requireRefused(send(List.of(contentType), "hub.mode=x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "hub.secret", "%41"})
    void aValueThatIsTooLongIsRefused(String name) {
        assertThat(send(HEADERS, name + "=" + "s".repeat(3_000)).status()).isEqualTo(413);
        assertThat(send(HEADERS, name + "=%41" + "s".repeat(3_000)).status()).isEqualTo(413);
    }

    @Test
    void aFormIsSmall() {
        assertThat(send(HEADERS, "a=" + "&a=1".repeat(20_000)).status()).isEqualTo(413);
    }

    private static void requireRefused(Answer answer) {
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(RawHttp.problem(answer).get("code")).isNotNull();
    }
}
