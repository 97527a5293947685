package org.copydesk.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.platform.web.ETag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jol.info.GraphLayout;

/** What the cache takes an answer to weigh is what it really takes, and not much more. */
class AnswerWeightTest {
    private static final int ANSWERS = 40;

    /** An answer of so many bytes, with so many articles in it and headers of a usual length. */
    private record Shape(int bytes, int articles, boolean inAllCodings) {
        StoredAnswer answer(int number) {
            Subjects subjects = Subjects.list("articles");
            for (int i = 0; i < articles; i++) {
                subjects.article(new UUID(number, i), "tag-harbour-" + i);
            }
            String letters = new Random(number)
                    .ints(bytes, 'a', 'e')
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();
            List.of("Content-Type", "Cache-Control", "Vary", "Link", "Cache-Tag", "Surrogate-Key")
                    .forEach(name -> headers.put(
                            HttpHeaders.createOptimized(name),
                            HttpHeaders.createOptimized(("value of " + name + number).repeat(5))));
            StoredAnswer answer = StoredAnswer.of(number, Representation.json(letters, subjects), headers);
            for (ContentCoding coding : inAllCodings ? ContentCoding.values() : new ContentCoding[0]) {
                answer.in(coding);
            }
            answer.in(ContentCoding.IDENTITY);
            return answer;
        }
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                new Shape(60, 0, false),
                new Shape(900, 1, false),
                new Shape(4_000, 1, true),
                new Shape(20_000, 20, true),
                new Shape(100_000, 100, true));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void itIsWhatTheObjectsTake(Shape shape) {
        Cache<String, StoredAnswer> cache = Caffeine.newBuilder()
                .maximumWeight(Long.MAX_VALUE / 2)
                .weigher((String key, StoredAnswer answer) -> AnswerWeight.ofKey(key) + answer.weight())
                .executor(Runnable::run)
                .build();
        long before = size(cache);
        long weight = 0;
        for (int i = 0; i < ANSWERS; i++) {
            String key = "/v1/articles?tag=" + ETag.ofVersion(i).value().repeat(5);
            StoredAnswer answer = shape.answer(i);
            cache.put(key, answer);
            weight += AnswerWeight.ofKey(key) + answer.weight();
        }
        assertThat(weight).isBetween(size(cache) - before, 2 * (size(cache) - before));
    }

    @BeforeAll
    static void measureRecordsToo() {
        System.setProperty("jol.magicFieldOffset", "true");
    }

    private static long size(Object root) {
        return GraphLayout.parseInstance(root).totalSize();
    }
}
