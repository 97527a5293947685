package org.copydesk.access.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.access.AccessConfig;
import org.copydesk.access.ClientAddress;
import org.copydesk.newsroom.AtOnce;
import org.copydesk.platform.MovableClock;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureLimitTest {
    private static final ClientAddress HERE = ClientAddress.parse("192.0.2.1");
    private static final ClientAddress THERE = ClientAddress.parse("192.0.2.2");

    private final MovableClock clock = new MovableClock();
    private final FailureLimit limit = new FailureLimit(new ThreeAMinute(), clock);

    private record ThreeAMinute() implements AccessConfig {
        @Override
        public int failuresPerMinute() {
            return 3;
        }

        @Override
        public Oidc oidc() {
            throw new UnsupportedOperationException();
        }
    }

    /** Failures come back as time goes by. */
    @BeforeEach
    void standStill() {
        clock.stop();
    }

    private void fail(ClientAddress from, String hash) {
        limit.begin(from, hash).join().fail();
    }

    private void failThreeTimes() {
        for (int i = 0; i < 3; i++) {
            fail(HERE, "guess " + i);
        }
    }

    private boolean isRefused(ClientAddress from, String hash) {
        return waitFor(from, hash).isPresent();
    }

    /** How long the address has to wait; empty if the token is looked up at once, which is then given up. */
    private Optional<Duration> waitFor(ClientAddress from, String hash) {
        CompletableFuture<FailureLimit.Attempt> begun = limit.begin(from, hash);
        assertThat(begun).isDone();
        if (begun.isCompletedExceptionally()) {
            ProblemException refusal = (ProblemException)
                    begun.handle((attempt, failure) -> failure).join();
            assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
            return refusal.retryAfter();
        }
        begun.join().abandon();
        return Optional.empty();
    }

    @Test
    void anAddressHasItsFailuresForItself() {
        failThreeTimes();

        assertThat(isRefused(HERE, "guess")).isTrue();
        assertThat(limit.tryBegin(HERE, "guess")).isEmpty();
        assertThat(isRefused(THERE, "guess")).isFalse();
    }

    @Test
    void aFailureComesBackAfterItsShareOfAMinute() {
        failThreeTimes();

        assertThat(waitFor(HERE, "guess").orElseThrow()).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(20));
        clock.advance(Duration.ofSeconds(20));
        assertThat(isRefused(HERE, "guess")).isFalse();
        fail(HERE, "guess");
        assertThat(isRefused(HERE, "guess")).isTrue();
    }

    @Test
    void aTokenThatWorkedFromThereGoesOnUntilItFails() {
        limit.begin(HERE, "good").join().succeed();
        failThreeTimes();

        assertThat(isRefused(HERE, "good")).isFalse();
        fail(HERE, "good");
        assertThat(isRefused(HERE, "good")).isTrue();
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        for (int i = 1; i <= 3; i++) {
            fail(ClientAddress.parse("2001:db8::" + i), "guess");
        }

        assertThat(isRefused(ClientAddress.parse("[2001:db8::ffff]"), "guess")).isTrue();
        assertThat(isRefused(ClientAddress.parse("2001:db8:0:1::1"), "guess")).isFalse();
    }

    @Test
    void whoHasNoAddressIsOneClientToo() {
        for (int i = 1; i <= 3; i++) {
            fail(ClientAddress.parse("_hidden" + i), "guess");
        }

        assertThat(isRefused(ClientAddress.parse(null), "guess")).isTrue();
    }

    @Test
    void ofGuessesAtTheSameMomentAsManyAreLookedUpAsMayFail() {
        List<CompletableFuture<FailureLimit.Attempt>> guesses =
                AtOnce.run(300, i -> limit.begin(HERE, "guess " + i % 150));
        Map<Boolean, List<CompletableFuture<FailureLimit.Attempt>>> byBegun =
                guesses.stream().collect(Collectors.partitioningBy(CompletableFuture::isDone));
        assertThat(byBegun.get(true)).hasSize(3);
        assertThat(limit.tryBegin(HERE, "guess")).isEmpty();

        byBegun.get(true).forEach(guess -> guess.join().fail());

        assertThat(byBegun.get(false)).hasSize(297).allMatch(CompletableFuture::isCompletedExceptionally);
    }

    @Test
    void aGoodTokenThatComesManyTimesAtOnceIsNeverRefused() {
        List<CompletableFuture<FailureLimit.Attempt>> requests = AtOnce.run(300, i -> limit.begin(HERE, "good"));

        requests.stream().filter(CompletableFuture::isDone).toList().forEach(one -> one.join()
                .succeed());

        assertThat(requests).allMatch(one -> one.isDone() && !one.isCompletedExceptionally());
        assertThat(isRefused(HERE, "another")).isFalse();
    }

    @Test
    void goodTokensWaitForOneAnotherInsteadOfBeingRefused() {
        List<CompletableFuture<FailureLimit.Attempt>> requests = IntStream.range(0, 10)
                .mapToObj(i -> limit.begin(HERE, "good " + i))
                .toList();

        for (CompletableFuture<FailureLimit.Attempt> request : requests) {
            assertThat(request).isCompleted();
            request.join().succeed();
        }
    }

    @Test
    void whatCouldNotBeFoundOutIsNoFailure() {
        for (int i = 0; i < 10; i++) {
            limit.begin(HERE, "asked while the database is away").join().abandon();
        }

        assertThat(isRefused(HERE, "good")).isFalse();
    }

    @Test
    void whoWentAwayWhileWaitingTakesNoFailure() {
        List<CompletableFuture<FailureLimit.Attempt>> requests = IntStream.range(0, 4)
                .mapToObj(i -> limit.begin(HERE, "token " + i))
                .toList();
        requests.get(3).cancel(false);

        requests.subList(0, 3).forEach(one -> one.join().abandon());

        assertThat(IntStream.range(0, 3).mapToObj(i -> limit.tryBegin(HERE, "guess " + i)))
                .allMatch(Optional::isPresent);
    }
}
