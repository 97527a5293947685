package org.copydesk.delivery.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.copydesk.platform.FilterOrder;

/**
 * Answers reads of the edition from the cache, on the event loop, before they reach a resource. On a miss, the first
 * request fetches the answer through the resource, and concurrent ones wait for it here. The route is absent where the
 * delivery is closed, since tokens must be checked then, and where nothing is cached.
 */
@ApplicationScoped
class CacheRoute {
    private final CacheKeys keys;
    private final AnswerCache cache;
    private final Freshness freshness;
    private final CacheMeter meter;
    private final AnswerSender sender;
    private final WaitingRequests waiting;

    CacheRoute(
            CacheKeys keys,
            AnswerCache cache,
            Freshness freshness,
            CacheMeter meter,
            AnswerSender sender,
            WaitingRequests waiting) {
        this.keys = keys;
        this.cache = cache;
        this.freshness = freshness;
        this.meter = meter;
        this.sender = sender;
        this.waiting = waiting;
    }

    void serve(@Observes Router router) {
        if (cache.isOn()) {
            ContentCoding.load();
            router.route()
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(FilterOrder.CACHED_READS)
                    .handler(this::serve);
        }
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        String key =
                request.headers().contains(HttpHeaders.AUTHORIZATION) ? null : keys.of(request.uri(), accept(request));
        if (key == null) {
            context.next();
        } else {
            serve(context, key);
        }
    }

    /** All that the request says in its Accept headers, or null. */
    private static String accept(HttpServerRequest request) {
        List<String> values = request.headers().getAll(HttpHeaders.ACCEPT);
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private void serve(RoutingContext context, String key) {
        // Read before anything is looked up: what is found counts as no newer than this.
        long position = freshness.position();
        StoredAnswer known = cache.find(key);
        if (freshness.isDatabaseAway() && freshness.isBetterThanNone(known)) {
            meter.stale();
            sender.sendStale(context, known);
        } else if (freshness.isGood(known, position)) {
            meter.hit();
            sender.send(context, known);
        } else {
            meter.miss();
            fetch(context, cache.pending(key, position, known));
        }
    }

    private void fetch(RoutingContext context, PendingAnswer pending) {
        if (!pending.claim()) {
            waiting.await(context, pending);
            return;
        }
        // Another request may have fetched it since this one looked.
        StoredAnswer meanwhile = cache.find(pending.key());
        if (freshness.isGood(meanwhile, pending.asOf())) {
            cache.complete(pending, meanwhile);
            sender.send(context, meanwhile);
        } else {
            context.put(PendingAnswer.KEY, pending);
            context.addEndHandler(end -> cache.fail(pending));
            context.next();
        }
    }
}
