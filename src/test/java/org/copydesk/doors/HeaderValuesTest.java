package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.newsroom.Unique;
import org.junit.jupiter.api.Test;

/** Whatever a reader sends, every header that comes back is visible ASCII, and an answer comes at all (RFC 9110, 5.5). */
@QuarkusTest
class HeaderValuesTest {
    private static final int CHARACTERS_AT_ONCE = 16;

    /** U+0000 to U+00FF, and some of every plane of Unicode that is in use, lone surrogates left out. */
    private static final List<String> CHARACTERS = Stream.concat(
                    IntStream.rangeClosed(0, 0xff).boxed(),
                    Stream.of(
                            0x100, 0x378, 0x2028, 0xac00, 0xfeff, 0xfffd, 0x1f600, 0x20000, 0x30000, 0xe0001, 0x10fffd))
            .map(Character::toString)
            .toList();

    /** Values with so many characters between two letters, and the first of the characters at the value's ends. */
    private static List<String> values(int atOnce) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < CHARACTERS.size(); i += atOnce) {
            List<String> some = CHARACTERS.subList(i, Math.min(i + atOnce, CHARACTERS.size()));
            values.add("a" + String.join("", some) + "b");
            values.add(some.get(0) + "a" + some.get(some.size() - 1));
        }
        return values;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void everyCharacterInAFilter() {
        String unique = Unique.slug("t");
        for (String value : values(1)) {
            isAnsweredTwice("/v1/articles?tag=" + encoded(value) + "&byline=" + unique);
        }
    }

    @Test
    void everyParameterOfEveryPublicRead() {
        for (Operation operation : Operation.all()) {
            if (operation.method().equals("GET") && operation.open()) {
                operation.parameters().stream()
                        .filter(parameter -> parameter.isIn("query") || parameter.isIn("path"))
                        .forEach(parameter -> values(CHARACTERS_AT_ONCE)
                                .forEach(value -> isAnsweredTwice(address(operation, parameter, encoded(value)))));
            }
        }
    }

    private static String address(Operation operation, Operation.Parameter parameter, String value) {
        String path = operation.path();
        for (Operation.Parameter part : operation.parametersIn("path")) {
            path = path.replace("{" + part.name() + "}", part.equals(parameter) ? value : "atom");
        }
        return parameter.isIn("query") ? path + "?" + parameter.name() + "=" + value : path;
    }

    /** The second time, it may come from memory. */
    private static void isAnsweredTwice(String target) {
        for (int i = 0; i < 2; i++) {
            RawHttp.Answer answer = RawHttp.send(RawHttp.Request.of("GET", target, List.of(), null));
            assertThat(answer.status()).as(target).isBetween(200, 499);
            assertThat(answer.headers())
                    .as(target)
                    .allSatisfy((name, value) -> assertThat(value).as(name).matches("[ -~]*"));
            if (answer.status() >= 400) {
                assertThat(answer.header("cache-control")).as(target).isEqualTo("no-store");
            }
        }
    }
}
