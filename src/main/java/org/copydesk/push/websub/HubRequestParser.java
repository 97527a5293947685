package org.copydesk.push.websub;

import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.copydesk.feed.PublicFeeds;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.push.Calls;

/** Parses and checks what a subscriber sends (WebSub, section 5.1). Looks up the callback's name. */
@Singleton
class HubRequestParser {
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int SECRET_BYTES = 200;

    private final PublicFeeds feeds;
    private final HubSecrets secrets;
    private final Calls calls;
    private final WebSubConfig config;
    private final Clock clock;

    HubRequestParser(PublicFeeds feeds, HubSecrets secrets, Calls calls, WebSubConfig config, Clock clock) {
        this.feeds = feeds;
        this.secrets = secrets;
        this.calls = calls;
        this.config = config;
        this.clock = clock;
    }

    /** @throws ProblemException 400 that says what to change */
    SubscriptionRequest parse(HubRequest request) {
        Mode mode = Mode.of(request.mode())
                .orElseThrow(() -> ProblemException.badParameter(
                        "hub.mode", "Send hub.mode=subscribe or hub.mode=unsubscribe in a form."));
        SubscriptionKey key = new SubscriptionKey(topic(request.topic()), callback(request.callback()));
        UUID id = Ids.next();
        return new SubscriptionRequest(
                id,
                mode,
                key,
                request.topic(),
                lease(request.leaseSeconds()),
                secrets.seal(id, secret(request.secret())),
                clock.instant());
    }

    /** The feed's own address, of which others may encode more or less (RFC 3986, section 6.2.2). */
    private String topic(String topic) {
        String self = topic == null || topic.length() > LONGEST_ADDRESS
                ? null
                : feeds.self(topic).orElse(null);
        if (self == null) {
            throw ProblemException.badParameter(
                    "hub.topic",
                    "That is no feed of this hub. Send the address that the feed gives with rel=\"self\".");
        }
        if (!decoded(self).equals(decoded(topic))) {
            throw ProblemException.badParameter("hub.topic", "The feed calls itself " + self + "; send that.");
        }
        return self;
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
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
        if (!seconds.matches("0*[1-9][0-9]{0,11}")) {
            throw ProblemException.badParameter(
                    "hub.lease_seconds", "Send a number of seconds above 0, or leave it out.");
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
}
