package org.copydesk.websub;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.edition.LogPosition;
import org.copydesk.feed.PublicFeeds;
import org.copydesk.platform.net.OutboundAnswer;
import org.copydesk.platform.net.OutboundRequest;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.ETag;
import org.copydesk.webhook.dispatch.Calls;
import org.copydesk.webhook.dispatch.RetrySchedule;

/**
 * Sends feeds that have changed (WebSub, section 7). A feed is put together once a round, however many it is sent to; what is
 * tried again is what it is by then.
 */
@ApplicationScoped
class Distribution {
    private static final int AT_ONCE = 200;
    private static final int GONE = 410;

    private final SubscriptionRepository subscriptions;
    private final Verification verification;
    private final PublicFeeds feeds;
    private final Hub hub;
    private final HubSecrets secrets;
    private final Calls calls;
    private final RetrySchedule schedule;
    private final LogPosition log;
    private final MeterRegistry meters;
    private final WebSubConfig config;
    private final Clock clock;
    private final CallsUnderWay<Parcel> calling = new CallsUnderWay<>(AT_ONCE);

    /** The tags of the feeds as they were read last. */
    private final Map<String, String> latest = new HashMap<>();

    private long compared = -1;

    Distribution(
            SubscriptionRepository subscriptions,
            Verification verification,
            PublicFeeds feeds,
            Hub hub,
            HubSecrets secrets,
            Calls calls,
            RetrySchedule schedule,
            LogPosition log,
            MeterRegistry meters,
            WebSubConfig config,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.verification = verification;
        this.feeds = feeds;
        this.hub = hub;
        this.secrets = secrets;
        this.calls = calls;
        this.schedule = schedule;
        this.log = log;
        this.meters = meters;
        this.config = config;
        this.clock = clock;
    }

    /** A feed as it is now. */
    private record Content(String body, String mediaType, String tag) {
        static Content of(Representation feed) {
            return new Content(
                    new String(feed.bytes(), StandardCharsets.UTF_8),
                    feed.mediaType(),
                    ETag.ofBytes(feed.bytes()).value());
        }
    }

    /** What of a feed is sent to whom. */
    private record Parcel(Subscription to, String tag) {}

    /**
     * Goes on with all that is due, and waits for no callback.
     *
     * @param whenEnded is called when one has answered, on a thread that must not be held
     */
    void round(Runnable whenEnded) {
        calling.take().forEach(this::settle);
        compare();
        // Those who fail leave half of the room to the others.
        send(false, calling.free(), whenEnded);
        send(true, calling.free() - AT_ONCE / 2, whenEnded);
    }

    /** Finds out for whom the feeds have changed since the change log last moved; after a start, since whenever. */
    private void compare() {
        long position = log.position();
        if (position != compared) {
            Instant now = clock.instant();
            subscriptions.removeExpired(now);
            latest.clear();
            for (String topic : subscriptions.topics(now)) {
                String tag = read(topic).map(Content::tag).orElse("");
                latest.put(topic, tag);
                subscriptions.wake(topic, tag, now);
            }
            compared = position;
        }
    }

    /** Empty where there is no such feed any more. */
    private Optional<Content> read(String topic) {
        try {
            return feeds.self(topic).filter(topic::equals).map(feeds::read).map(Content::of);
        } catch (ProblemException problem) {
            if (problem.code().isOfTheDatabase()) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    private void send(boolean failing, int most, Runnable whenEnded) {
        if (most <= 0) {
            return;
        }
        Instant now = clock.instant();
        subscriptions.claim(failing, now, now.plus(config.claim()), most).stream()
                .collect(Collectors.groupingBy(one -> one.callback().topic()))
                .forEach((topic, due) -> send(topic, due, whenEnded));
    }

    private void send(String topic, List<Subscription> due, Runnable whenEnded) {
        Optional<Content> content = read(topic);
        if (content.isEmpty()) {
            due.forEach(this::end);
        } else {
            latest.put(topic, content.get().tag());
            due.forEach(one -> send(one, content.get(), whenEnded));
        }
    }

    private void send(Subscription to, Content content, Runnable whenEnded) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", content.mediaType());
        headers.put("User-Agent", "Copydesk");
        headers.put(
                "Link",
                "<" + hub.address().orElseThrow() + ">; rel=\"hub\", <"
                        + to.callback().topic() + ">; rel=\"self\"");
        String secret = secrets.open(to.id(), to.secret());
        if (secret != null) {
            headers.put(HubSignature.HEADER, HubSignature.of(secret, content.body()));
        }
        calling.begin(
                new Parcel(to, content.tag()),
                calls.call(OutboundRequest.post(to.callback().uri(), headers, content.body())),
                whenEnded);
    }

    private void end(Subscription subscription) {
        remove(subscription);
        verification.deny(subscription.callback());
    }

    private void settle(CallsUnderWay.Call<Parcel> call) {
        OutboundAnswer answer = call.answer();
        Timer.builder("copydesk.websub.deliveries")
                .description("Attempts to send feeds, and how long the callbacks took")
                .tag("outcome", answer.error().orElse("delivered"))
                .register(meters)
                .record(answer.took());
        if (answer.status() == GONE) {
            Log.infof(
                    "%s wants to hear no more of %s",
                    call.what().to().callback().address(),
                    call.what().to().callback().topic());
            remove(call.what().to());
        } else {
            store(call.what(), answer);
        }
    }

    @Transactional
    void remove(Subscription subscription) {
        var unused = subscriptions.deleteById(subscription.id());
    }

    @Transactional
    void store(Parcel sent, OutboundAnswer answer) {
        subscriptions.findByIdOptional(sent.to().id()).ifPresent(subscription -> {
            if (answer.isSuccess()) {
                // What changed meanwhile woke nobody who was being sent something.
                boolean isOld = !sent.tag()
                        .equals(latest.getOrDefault(sent.to().callback().topic(), sent.tag()));
                subscription.delivered(sent.tag(), clock.instant(), isOld);
            } else {
                subscription.failed(sent.tag(), answer, schedule, clock.instant());
            }
        });
    }
}
