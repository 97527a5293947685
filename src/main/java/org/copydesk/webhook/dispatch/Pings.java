package org.copydesk.webhook.dispatch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.copydesk.platform.Ids;
import org.copydesk.platform.net.OutboundAnswer;

/** Sends an event that means nothing, so that somebody sees what becomes of one. */
@Singleton
public class Pings {
    private final Calls calls;
    private final Clock clock;

    Pings(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Sends a ping. It leaves no trace in the attempts and does not count as one. */
    public CompletionStage<PingView> send(Target target) {
        Instant now = clock.instant();
        String id = "ping_" + Ids.next().toString().replace("-", "");
        return calls.call(ChangeMessage.request(target, id, now, ChangeMessage.ping(now)))
                .thenApply(Pings::view);
    }

    private static PingView view(OutboundAnswer answer) {
        return new PingView(
                answer.isSuccess(),
                answer.status() == 0 ? null : answer.status(),
                answer.error().orElse(null),
                answer.took().toMillis(),
                answer.beginning().isEmpty() ? null : answer.beginning());
    }
}
