package org.copydesk.push.websub;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.edition.log.LogPosition;
import org.copydesk.feed.PublicFeeds;
import org.copydesk.platform.net.OutboundAnswer;
import org.copydesk.platform.net.OutboundRequest;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.web.ETag;
import org.copydesk.push.Calls;
import org.copydesk.push.Interval;
import org.copydesk.push.PushQueue;

/**
 * Sends feeds that have changed to their subscribers (WebSub, section 7). A feed is rendered once for all of them. A retry sends
 * the feed as it is by then.
 */
@ApplicationScoped
class ContentDistribution implements PushQueue<Subscription, ContentDistribution.Sent> {
    private static final int CAPACITY = 200;
    private static final long MOST_CHARACTERS = 8_000_000;

    private final Subscriptions subscriptions;
    private final PublicFeeds feeds;
    private final Hub hub;
    private final HubSecrets secrets;
    private final Calls calls;
    private final LogPosition log;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Interval interval;
    private final Cache<Key, Optional<Content>> rendered = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Optional<Content> content) ->
                    1_000 + content.map(Content::body).map(String::length).orElse(0))
            .executor(Runnable::run)
            .build();

    /** The entity tags of the feeds as they were compared last. */
    private final Map<String, String> latest = new ConcurrentHashMap<>();

    private long compared = -1;

    ContentDistribution(
            Subscriptions subscriptions,
            PublicFeeds feeds,
            Hub hub,
            HubSecrets secrets,
            Calls calls,
            LogPosition log,
            MeterRegistry meters,
            WebSubConfig config,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.hub = hub;
        this.secrets = secrets;
        this.calls = calls;
        this.log = log;
        this.meters = meters;
        this.clock = clock;
        interval = new Interval(config.interval());
    }

    /** A feed at a position of the change log. */
    private record Key(String topic, long position) {}

    /** A feed's content. */
    private record Content(String body, String mediaType, String tag) {
        static Content of(Representation feed) {
            return new Content(
                    new String(feed.bytes(), StandardCharsets.UTF_8),
                    feed.mediaType(),
                    ETag.ofBytes(feed.bytes()).value());
        }
    }

    /**
     * Content that was sent to a subscriber.
     *
     * @param tag the content's entity tag; null if there is no such feed any more
     * @param answer null if there is no such feed any more
     */
    record Sent(Subscription to, String tag, OutboundAnswer answer) {}

    @Override
    public int capacity() {
        return CAPACITY;
    }

    @Override
    public boolean isDue(Instant now) {
        return hub.address().isPresent() && interval.hasPassed(now);
    }

    @Override
    public List<Subscription> claim(boolean failing, int most) {
        Instant now = clock.instant();
        if (!failing && interval.beginNext(now)) {
            compare(now);
        }
        return subscriptions.claim(failing, most);
    }

    /** Finds the subscribers for whom a feed has changed, if the change log moved since the last comparison. */
    private void compare(Instant now) {
        long position = log.position();
        if (position != compared) {
            List<String> topics = subscriptions.topics(now);
            latest.keySet().retainAll(topics);
            for (String topic : topics) {
                String tag = content(topic).map(Content::tag).orElse("");
                latest.put(topic, tag);
                subscriptions.wake(topic, tag, now);
            }
            compared = position;
        }
    }

    /** Empty where there is no such feed any more. */
    private Optional<Content> content(String topic) {
        return rendered.get(new Key(topic, log.position()), key -> render(key.topic()));
    }

    private Optional<Content> render(String topic) {
        try {
            return feeds.self(topic).filter(topic::equals).map(feeds::read).map(Content::of);
        } catch (ProblemException problem) {
            if (problem.code().isOfTheDatabase()) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    @Override
    public CompletionStage<Sent> send(Subscription to) {
        Optional<Content> content = content(to.key().topic());
        if (content.isEmpty()) {
            return calls.call(to.key().denial()).thenApply(heardOrNot -> new Sent(to, null, null));
        }
        latest.put(to.key().topic(), content.get().tag());
        return calls.call(request(to, content.get()))
                .thenApply(answer -> new Sent(to, content.get().tag(), answer));
    }

    private OutboundRequest request(Subscription to, Content content) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", content.mediaType());
        headers.put("User-Agent", "Copydesk");
        headers.put(
                "Link",
                "<" + hub.address().orElseThrow() + ">; rel=\"hub\", <"
                        + to.key().topic() + ">; rel=\"self\"");
        String secret = secrets.open(to.id(), to.secret());
        if (secret != null) {
            headers.put(HubSignature.HEADER, HubSignature.of(secret, content.body()));
        }
        return OutboundRequest.post(to.key().uri(), headers, content.body());
    }

    @Override
    public void store(List<Sent> results) {
        subscriptions.store(results, latest);
        results.stream().filter(sent -> sent.answer() != null).forEach(sent -> Timer.builder(
                        "copydesk.websub.deliveries")
                .description("Attempts to send feeds, and how long the callbacks took")
                .tag("outcome", sent.answer().error().orElse("delivered"))
                .register(meters)
                .record(sent.answer().took()));
    }
}
