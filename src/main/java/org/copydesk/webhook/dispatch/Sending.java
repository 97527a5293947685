package org.copydesk.webhook.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.copydesk.platform.net.OutboundAnswer;

/**
 * Sends deliveries to one endpoint: those of one article one after the other, those of different articles side by side. One
 * that fails keeps those behind it of the same article from being tried; an endpoint in trouble gets one at a time, and one
 * that is down none any more.
 */
final class Sending {
    private static final int SIDE_BY_SIDE = 8;

    private final Target target;
    private final Calls calls;
    private final Clock clock;
    private final Deque<UUID> ready = new ArrayDeque<>();
    private final Map<UUID, Deque<Delivery>> byArticle = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final CompletableFuture<List<Outcome>> done = new CompletableFuture<>();
    private int failures;
    private int underWay;
    private boolean isOver;

    /**
     * @param failures how many attempts in a row have failed before
     * @param clock says when each attempt is made
     */
    Sending(Target target, int failures, Calls calls, Clock clock) {
        this.target = target;
        this.failures = failures;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Sends them.
     *
     * @param blocked articles of which others wait already
     * @return what came of those that were tried, or have to wait, or have nothing to tell; the others were left
     */
    synchronized CompletionStage<List<Outcome>> send(List<Delivery> deliveries, Collection<UUID> blocked) {
        Set<UUID> behind = new HashSet<>(blocked);
        for (Delivery delivery : deliveries) {
            if (delivery.body() == null || (!delivery.wasWaiting() && behind.contains(delivery.articleId()))) {
                outcomes.add(new Outcome(delivery, null, clock.instant()));
            } else {
                Deque<Delivery> queue = byArticle.get(delivery.articleId());
                if (queue == null) {
                    queue = new ArrayDeque<>();
                    byArticle.put(delivery.articleId(), queue);
                    ready.add(delivery.articleId());
                }
                queue.add(delivery);
            }
        }
        pump();
        return done;
    }

    private void pump() {
        int most = failures > 0 ? 1 : SIDE_BY_SIDE;
        while (!isOver && underWay < most && !ready.isEmpty()) {
            UUID article = ready.poll();
            underWay++;
            start(byArticle.get(article).poll());
        }
        if (underWay == 0 && (isOver || ready.isEmpty())) {
            done.complete(List.copyOf(outcomes));
        }
    }

    private void start(Delivery delivery) {
        Instant now = clock.instant();
        String id = ChangeMessage.id(target.id(), delivery.place());
        var unused = calls.call(ChangeMessage.request(target, id, now, delivery.body()))
                .whenComplete((answer, never) -> ended(new Outcome(delivery, answer, now)));
    }

    private synchronized void ended(Outcome outcome) {
        underWay--;
        outcomes.add(outcome);
        UUID article = outcome.delivery().articleId();
        Deque<Delivery> behind = byArticle.get(article);
        if (outcome.isDone()) {
            failures = 0;
            if (!behind.isEmpty()) {
                ready.addFirst(article);
            }
        } else {
            failures++;
            isOver = isOver || outcome.isGone() || failures >= Progress.DOWN || asksForQuiet(outcome.answer());
            behind.forEach(next -> outcomes.add(new Outcome(next, null, outcome.at())));
            behind.clear();
        }
        pump();
    }

    /** An endpoint that says when it wants to hear more gets nothing more before. */
    private static boolean asksForQuiet(OutboundAnswer answer) {
        return answer.retryAfter() != null && (answer.status() == 429 || answer.status() == 503);
    }
}
