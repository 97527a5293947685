package org.copydesk.push.websub;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.access.InstallationLock;
import org.copydesk.platform.Ids;
import org.copydesk.platform.net.OutboundAnswer;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.push.RetrySchedule;

/** Stores subscriptions, and the requests that their callbacks have yet to confirm. */
@ApplicationScoped
@Transactional
class Subscriptions {
    private static final int GONE = 410;

    private final SubscriptionRequestRepository requests;
    private final SubscriptionRepository subscriptions;
    private final HubSecrets secrets;
    private final InstallationLock lock;
    private final RetrySchedule schedule;
    private final WebSubConfig config;
    private final Clock clock;

    Subscriptions(
            SubscriptionRequestRepository requests,
            SubscriptionRepository subscriptions,
            HubSecrets secrets,
            InstallationLock lock,
            RetrySchedule schedule,
            WebSubConfig config,
            Clock clock) {
        this.requests = requests;
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.lock = lock;
        this.schedule = schedule;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Stores a request, whose callback is asked later. A request for an existing subscription is always taken.
     *
     * @throws ProblemException 429 where there are too many already
     */
    void request(SubscriptionRequest request) {
        SubscriptionKey key = request.key();
        if (subscriptions.of(key).isEmpty()) {
            String host = key.host();
            lock.take();
            requireRoom(subscriptions.count() + requests.count(), config.most(), "there are");
            requireRoom(
                    subscriptions.countOfHost(host) + requests.countOfHost(host), config.mostOfHost(), host + " has");
        }
        requests.replace(request);
    }

    private static void requireRoom(long present, int most, String who) {
        if (present >= most) {
            throw new ProblemException(
                    ErrorCode.TOO_MANY_REQUESTS,
                    "No further subscriptions are taken: " + who + " " + present + " already. Follow fewer feeds, or"
                            + " read them from time to time.");
        }
    }

    /** Claims requests whose callbacks are to be asked. */
    List<SubscriptionRequest> claimRequests(boolean failing, int most) {
        Instant now = clock.instant();
        List<SubscriptionRequest> due = requests.lockDue(failing, now, most);
        due.forEach(request -> request.claim(now.plus(config.claim())));
        return due;
    }

    /**
     * Fulfils a request that was confirmed, unless another has taken its place.
     *
     * @param content what the feed is now, and need not be sent
     */
    void fulfil(SubscriptionRequest confirmed, String content) {
        if (!requests.deleteById(confirmed.id())) {
            return;
        }
        SubscriptionKey key = confirmed.key();
        if (confirmed.mode() == Mode.UNSUBSCRIBE) {
            subscriptions.of(key).ifPresent(subscriptions::delete);
            return;
        }
        // Times are compared with those that the database gives back.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Subscription subscription =
                subscriptions.of(key).orElseGet(() -> new Subscription(Ids.next(), key, content, now));
        String secret = secrets.open(confirmed.id(), confirmed.secret());
        subscription.renew(secrets.seal(subscription.id(), secret), now.plusSeconds(confirmed.leaseSeconds()));
        subscriptions.persist(subscription);
    }

    /** Asks a request's callback again later. */
    void postpone(SubscriptionRequest request, Instant until) {
        requests.findByIdOptional(request.id()).ifPresent(waiting -> waiting.askAgain(until));
    }

    void drop(SubscriptionRequest request) {
        var unused = requests.deleteById(request.id());
    }

    /** The feeds that somebody is subscribed to. Removes the subscriptions whose time is over. */
    List<String> topics(Instant now) {
        subscriptions.removeExpired(now);
        return subscriptions.topics(now);
    }

    /** Has a feed sent to the subscribers that have another content of it. */
    void wake(String topic, String tag, Instant now) {
        subscriptions.wake(topic, tag, now);
    }

    /** Claims subscriptions that something is to be sent to. */
    List<Subscription> claim(boolean failing, int most) {
        Instant now = clock.instant();
        List<Subscription> due = subscriptions.lockDue(failing, now, most);
        due.forEach(subscription -> subscription.claim(now.plus(config.claim())));
        return due;
    }

    /**
     * Stores what came of content that was sent.
     *
     * @param latest the entity tags of feeds as they are now
     */
    void store(List<ContentDistribution.Sent> results, Map<String, String> latest) {
        Map<UUID, ContentDistribution.Sent> byId = results.stream()
                .collect(Collectors.toMap(sent -> sent.to().id(), Function.identity(), (one, later) -> later));
        subscriptions
                .locked(byId.keySet())
                .forEach(subscription -> store(byId.get(subscription.id()), subscription, latest));
    }

    private void store(ContentDistribution.Sent sent, Subscription subscription, Map<String, String> latest) {
        OutboundAnswer answer = sent.answer();
        if (answer == null) {
            subscriptions.delete(subscription);
        } else if (answer.status() == GONE) {
            Log.infof(
                    "%s wants to hear no more of %s",
                    subscription.key().callback(), subscription.key().topic());
            subscriptions.delete(subscription);
        } else if (answer.isSuccess()) {
            // What changed meanwhile woke no subscription that was claimed.
            boolean isOld =
                    !sent.tag().equals(latest.getOrDefault(subscription.key().topic(), sent.tag()));
            subscription.delivered(sent.tag(), clock.instant(), isOld);
        } else {
            subscription.failed(sent.tag(), answer, schedule, clock.instant());
        }
    }

    List<SubscriptionView> page(UUID after, int most) {
        return subscriptions.page(after, most).stream().map(Subscription::view).toList();
    }

    /** @throws ProblemException 404 */
    void remove(UUID id) {
        if (!subscriptions.deleteById(id)) {
            throw ProblemException.notFound("subscription", id.toString());
        }
    }
}
