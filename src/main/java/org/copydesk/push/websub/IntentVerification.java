package org.copydesk.push.websub;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.copydesk.feed.PublicFeeds;
import org.copydesk.platform.net.OutboundAnswer;
import org.copydesk.platform.net.OutboundRequest;
import org.copydesk.platform.web.ETag;
import org.copydesk.push.Calls;
import org.copydesk.push.Interval;
import org.copydesk.push.PushQueue;
import org.copydesk.push.RetrySchedule;

/**
 * Verifies the intent of subscribers (WebSub, section 5.3): asks each callback to confirm what was requested in its name. A callback
 * that does not answer is asked again a few times; one that answers anything but the challenge has not confirmed.
 */
@ApplicationScoped
class IntentVerification implements PushQueue<SubscriptionRequest, IntentVerification.Reply> {
    private static final int CAPACITY = 50;
    private static final int MOST_ATTEMPTS = 3;
    private static final int CHALLENGE_BYTES = 24;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Subscriptions subscriptions;
    private final PublicFeeds feeds;
    private final Calls calls;
    private final RetrySchedule schedule;
    private final WebSubConfig config;
    private final Clock clock;
    private final Interval interval;
    private final SecureRandom random = new SecureRandom();

    IntentVerification(
            Subscriptions subscriptions,
            PublicFeeds feeds,
            Calls calls,
            RetrySchedule schedule,
            WebSubConfig config,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.calls = calls;
        this.schedule = schedule;
        this.config = config;
        this.clock = clock;
        interval = new Interval(config.interval());
    }

    /** A callback's reply to the challenge. */
    record Reply(SubscriptionRequest to, String challenge, OutboundAnswer answer) {
        boolean isConfirmation() {
            return answer.isSuccess() && answer.beginning().equals(challenge);
        }

        boolean isToBeAskedAgain() {
            return (answer.status() == 0 || answer.status() >= FIRST_SERVER_ERROR) && to.attempts() + 1 < MOST_ATTEMPTS;
        }
    }

    @Override
    public int capacity() {
        return CAPACITY;
    }

    @Override
    public boolean isDue(Instant now) {
        return config.enabled() && interval.hasPassed(now);
    }

    @Override
    public List<SubscriptionRequest> claim(boolean failing, int most) {
        interval.beginNext(clock.instant());
        return subscriptions.claimRequests(failing, most);
    }

    @Override
    public CompletionStage<Reply> send(SubscriptionRequest request) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return calls.call(question(request, challenge)).thenApply(answer -> new Reply(request, challenge, answer));
    }

    private static OutboundRequest question(SubscriptionRequest request, String challenge) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", request.mode().word());
        parameters.put("hub.topic", request.askedTopic());
        parameters.put("hub.challenge", challenge);
        if (request.mode() == Mode.SUBSCRIBE) {
            parameters.put("hub.lease_seconds", String.valueOf(request.leaseSeconds()));
        }
        return OutboundRequest.get(request.key().with(parameters));
    }

    @Override
    public void store(List<Reply> results) {
        results.forEach(this::store);
    }

    private void store(Reply reply) {
        SubscriptionRequest request = reply.to();
        if (reply.isConfirmation()) {
            fulfil(request);
        } else if (reply.isToBeAskedAgain()) {
            subscriptions.postpone(request, clock.instant().plus(schedule.pause(request.attempts() + 1, null)));
        } else {
            Log.infof(
                    "%s did not confirm to %s %s",
                    request.key().callback(),
                    request.mode().word(),
                    request.key().topic());
            subscriptions.drop(request);
        }
    }

    private void fulfil(SubscriptionRequest request) {
        String topic = request.key().topic();
        if (request.mode() == Mode.UNSUBSCRIBE) {
            subscriptions.fulfil(request, null);
        } else if (feeds.self(topic).isPresent()) {
            subscriptions.fulfil(request, content(topic));
            // Nobody compared this subscription with what was published before it was stored.
            subscriptions.wake(topic, content(topic), clock.instant());
        } else {
            subscriptions.drop(request);
            var unused = calls.call(request.key().denial());
        }
    }

    private String content(String topic) {
        return ETag.ofBytes(feeds.read(topic).bytes()).value();
    }
}
