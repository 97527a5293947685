package org.copydesk.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.copydesk.access.InstallationLock;
import org.copydesk.feed.PublicFeeds;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.webhook.dispatch.Calls;

/** Takes wishes to subscribe and to end, and makes them come true once their callbacks have confirmed them. */
@ApplicationScoped
class Subscribing {
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int SECRET_BYTES = 200;

    private final WishRepository wishes;
    private final SubscriptionRepository subscriptions;
    private final PublicFeeds feeds;
    private final HubSecrets secrets;
    private final Calls calls;
    private final InstallationLock lock;
    private final WebSubConfig config;
    private final Clock clock;

    Subscribing(
            WishRepository wishes,
            SubscriptionRepository subscriptions,
            PublicFeeds feeds,
            HubSecrets secrets,
            Calls calls,
            InstallationLock lock,
            WebSubConfig config,
            Clock clock) {
        this.wishes = wishes;
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.secrets = secrets;
        this.calls = calls;
        this.lock = lock;
        this.config = config;
        this.clock = clock;
    }

    /** @throws ProblemException 400 that says what to change */
    Wish read(HubRequest request) {
        Mode mode = Mode.of(request.mode())
                .orElseThrow(() -> ProblemException.badParameter(
                        "hub.mode", "Send hub.mode=subscribe or hub.mode=unsubscribe in a form."));
        Callback callback = new Callback(topic(request.topic()), callback(request.callback()));
        UUID id = Ids.next();
        return new Wish(
                id, mode, callback, lease(request.leaseSeconds()), secrets.seal(id, secret(request.secret())), now());
    }

    private String topic(String topic) {
        String self = topic == null || topic.length() > LONGEST_ADDRESS
                ? null
                : feeds.self(topic).orElse(null);
        if (self == null) {
            throw ProblemException.badParameter(
                    "hub.topic",
                    "That is no feed of this hub. Send the address that the feed gives with rel=\"self\".");
        }
        if (!self.equals(topic)) {
            throw ProblemException.badParameter("hub.topic", "The feed calls itself " + self + "; send that.");
        }
        return topic;
    }

    private String callback(String address) {
        if (address == null || address.length() > LONGEST_ADDRESS || address.contains("#")) {
            throw ProblemException.badParameter(
                    "hub.callback",
                    "Send an address of at most " + LONGEST_ADDRESS + " characters, without a fragment.");
        }
        calls.refusal(address).ifPresent(refusal -> {
            throw ProblemException.badParameter("hub.callback", refusal.detail());
        });
        return address;
    }

    private long lease(String seconds) {
        if (seconds == null || seconds.isEmpty()) {
            return config.lease().toSeconds();
        }
        if (!seconds.matches("[0-9]{1,12}")) {
            throw ProblemException.badParameter("hub.lease_seconds", "Send a number of seconds, or leave it out.");
        }
        return Math.max(
                config.shortestLease().toSeconds(),
                Math.min(config.longestLease().toSeconds(), Long.parseLong(seconds)));
    }

    private static String secret(String secret) {
        if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length >= SECRET_BYTES) {
            throw ProblemException.badParameter("hub.secret", "Send a secret of less than 200 bytes.");
        }
        return secret == null || secret.isEmpty() ? null : secret;
    }

    /**
     * Stores a wish; its callback is asked later. Those who wish nothing new are always heard.
     *
     * @throws ProblemException 429 where there are too many already
     */
    @Transactional
    void take(Wish wish) {
        Callback callback = wish.callback();
        if (subscriptions.of(callback).isEmpty()) {
            String host = callback.host();
            lock.take();
            requireRoom(subscriptions.count() + wishes.count(), config.most(), "there are");
            requireRoom(
                    subscriptions.count("host", host) + wishes.count("host", host), config.mostOfHost(), host + " has");
        }
        wishes.replace(wish);
    }

    private static void requireRoom(long present, int most, String who) {
        if (present >= most) {
            throw new ProblemException(
                    ErrorCode.TOO_MANY_REQUESTS,
                    "No further subscriptions are taken: " + who + " " + present + " already. Follow fewer feeds, or"
                            + " read them from time to time.");
        }
    }

    /**
     * Fulfils a wish that was confirmed, unless another has taken its place.
     *
     * @param content what the feed is now, and need not be sent
     */
    @Transactional
    void fulfil(Wish confirmed, String content) {
        if (!wishes.deleteById(confirmed.id())) {
            return;
        }
        Callback callback = confirmed.callback();
        if (confirmed.mode() == Mode.UNSUBSCRIBE) {
            subscriptions.of(callback).ifPresent(subscriptions::delete);
            return;
        }
        Instant now = now();
        Subscription subscription =
                subscriptions.of(callback).orElseGet(() -> new Subscription(Ids.next(), callback, content, now));
        String secret = secrets.open(confirmed.id(), confirmed.secret());
        subscription.renew(secrets.seal(subscription.id(), secret), now.plusSeconds(confirmed.leaseSeconds()));
        subscriptions.persist(subscription);
    }

    /** Asks again later. */
    @Transactional
    void postpone(Wish wish, Instant until) {
        wishes.findByIdOptional(wish.id()).ifPresent(waiting -> waiting.askAgain(until));
    }

    @Transactional
    void drop(Wish wish) {
        var unused = wishes.deleteById(wish.id());
    }

    List<SubscriptionView> page(UUID after, int most) {
        return subscriptions.page(after, most).stream().map(Subscription::view).toList();
    }

    /** @throws ProblemException 404 */
    @Transactional
    void remove(UUID id) {
        if (!subscriptions.deleteById(id)) {
            throw ProblemException.notFound("subscription", id.toString());
        }
    }

    /** Times are compared with those that the database gives back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
