package org.copydesk.websub;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.feed.PublicFeeds;
import org.copydesk.platform.net.OutboundAnswer;
import org.copydesk.platform.net.OutboundRequest;
import org.copydesk.platform.web.ETag;
import org.copydesk.webhook.dispatch.Calls;
import org.copydesk.webhook.dispatch.RetrySchedule;

/**
 * Asks callbacks whether they wish what is wished in their name (WebSub, section 5.3). One that gives no answer is asked
 * again a few times; one that answers otherwise than it should does not wish it.
 */
@ApplicationScoped
class Verification {
    private static final int AT_ONCE = 50;
    private static final int MOST_ATTEMPTS = 3;
    private static final int CHALLENGE_BYTES = 24;
    private static final int FIRST_SERVER_ERROR = 500;

    private final WishRepository wishes;
    private final Subscribing subscribing;
    private final PublicFeeds feeds;
    private final Calls calls;
    private final RetrySchedule schedule;
    private final WebSubConfig config;
    private final Clock clock;
    private final CallsUnderWay<Question> calling;
    private final SecureRandom random = new SecureRandom();

    Verification(
            WishRepository wishes,
            Subscribing subscribing,
            PublicFeeds feeds,
            Calls calls,
            RetrySchedule schedule,
            WebSubConfig config,
            Clock clock) {
        this.wishes = wishes;
        this.subscribing = subscribing;
        this.feeds = feeds;
        this.calls = calls;
        this.schedule = schedule;
        this.config = config;
        this.clock = clock;
        this.calling = new CallsUnderWay<>(AT_ONCE);
    }

    /** A wish and the words that its callback is to repeat. */
    private record Question(Wish wish, String challenge) {
        OutboundRequest request() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("hub.mode", wish.mode().word());
            parameters.put("hub.topic", wish.callback().topic());
            parameters.put("hub.challenge", challenge);
            if (wish.mode() == Mode.SUBSCRIBE) {
                parameters.put("hub.lease_seconds", String.valueOf(wish.leaseSeconds()));
            }
            return OutboundRequest.get(wish.callback().with(parameters));
        }

        boolean isConfirmedBy(OutboundAnswer answer) {
            return answer.isSuccess() && answer.beginning().equals(challenge);
        }
    }

    /**
     * Goes on with all that is due, and waits for no callback.
     *
     * @param whenEnded is called when one has answered, on a thread that must not be held
     */
    void round(Runnable whenEnded) {
        calling.take().forEach(this::settle);
        Instant now = clock.instant();
        List<Wish> due = wishes.claim(now, now.plus(config.claim()), calling.free());
        due.forEach(wish -> {
            Question question = new Question(wish, challenge());
            calling.begin(question, calls.call(question.request()), whenEnded);
        });
    }

    private String challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void settle(CallsUnderWay.Call<Question> call) {
        Wish wish = call.what().wish();
        OutboundAnswer answer = call.answer();
        if (call.what().isConfirmedBy(answer)) {
            fulfil(wish);
        } else if ((answer.status() == 0 || answer.status() >= FIRST_SERVER_ERROR)
                && wish.attempts() + 1 < MOST_ATTEMPTS) {
            subscribing.postpone(wish, clock.instant().plus(schedule.pause(wish.attempts() + 1, null)));
        } else {
            Log.infof(
                    "%s did not confirm to %s %s",
                    wish.callback().address(),
                    wish.mode().word(),
                    wish.callback().topic());
            subscribing.drop(wish);
        }
    }

    private void fulfil(Wish wish) {
        String topic = wish.callback().topic();
        if (wish.mode() == Mode.UNSUBSCRIBE) {
            subscribing.fulfil(wish, null);
        } else if (feeds.self(topic).isPresent()) {
            subscribing.fulfil(wish, ETag.ofBytes(feeds.read(topic).bytes()).value());
        } else {
            subscribing.drop(wish);
            deny(wish.callback());
        }
    }

    /** Says that there is no such feed any more (WebSub, section 5.2). Whether it is heard does not matter. */
    void deny(Callback callback) {
        URI address = callback.with(Map.of(
                "hub.mode", "denied", "hub.topic", callback.topic(), "hub.reason", "There is no such feed any more."));
        var unused = calls.call(OutboundRequest.get(address));
    }
}
