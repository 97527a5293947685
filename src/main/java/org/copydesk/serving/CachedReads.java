package org.copydesk.serving;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.copydesk.edition.ChangeLog;
import org.copydesk.platform.database.DatabaseWatch;

/**
 * Answers reads of the edition from memory, on the event loop, before any resource sees them. What is not there is fetched
 * once by the first who asks, through the resource; all that ask the same meanwhile wait for it here. There is no such
 * route where the delivery is closed, since everybody's token must be looked at, or where nothing is kept.
 */
@ApplicationScoped
class CachedReads {
    private static final int AFTER_LIMITS = Integer.MIN_VALUE + 1_000;

    private final DeliveryConfig config;
    private final PublicOperations operations;
    private final AnswerCache cache;
    private final CacheMeter meter;
    private final ChangeLog changes;
    private final DatabaseWatch database;
    private final StoredAnswerSender sender;
    private final Clock clock;
    private final Vertx vertx;

    CachedReads(
            DeliveryConfig config,
            PublicOperations operations,
            AnswerCache cache,
            CacheMeter meter,
            ChangeLog changes,
            DatabaseWatch database,
            StoredAnswerSender sender,
            Clock clock,
            Vertx vertx) {
        this.config = config;
        this.operations = operations;
        this.cache = cache;
        this.meter = meter;
        this.changes = changes;
        this.database = database;
        this.sender = sender;
        this.clock = clock;
        this.vertx = vertx;
    }

    void serve(@Observes Router router) {
        if (config.isPublic() && config.cacheSize().asLongValue() > 0) {
            router.route()
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(AFTER_LIMITS)
                    .handler(this::serve);
        }
    }

    private void serve(RoutingContext context) {
        HttpServerRequest request = context.request();
        String canonical = request.headers().contains(HttpHeaders.AUTHORIZATION)
                ? null
                : operations.canonical(request.uri(), request.getHeader(HttpHeaders.ACCEPT));
        if (canonical == null) {
            context.next();
        } else {
            serve(context, canonical);
        }
    }

    private void serve(RoutingContext context, String canonical) {
        // Read before anything is looked up: what is found counts as no newer than this.
        long position = changes.position();
        StoredAnswer known = cache.find(canonical);
        if (database.isAway() && isFitWhileAway(known)) {
            meter.stale();
            sender.sendStale(context, known);
        } else if (known != null && known.isGoodAt(position, clock.instant())) {
            meter.hit();
            sender.send(context, known);
        } else {
            meter.miss();
            fetch(context, canonical, position, known);
        }
    }

    /** Nothing that this node knows to be withdrawn is shown, even if it can't be told what else has changed. */
    private boolean isFitWhileAway(StoredAnswer known) {
        return known != null && !changes.tookBackSince(known.asOf(), known.articles());
    }

    private void fetch(RoutingContext context, String canonical, long position, StoredAnswer known) {
        Flight flight = cache.flight(canonical, position, known);
        if (flight.takeLead()) {
            context.put(Flight.KEY, flight);
            context.addEndHandler(end -> cache.abandon(flight));
            context.next();
        } else {
            await(context, flight);
        }
    }

    private void await(RoutingContext context, Flight flight) {
        var loop = vertx.getOrCreateContext();
        Waiting waiting = new Waiting();
        long timer = vertx.setTimer(config.patience().toMillis(), late -> {
            if (waiting.end()) {
                sender.refuseForNow(context);
            }
        });
        flight.whenLanded(answer -> loop.runOnContext(landed -> {
            if (waiting.end()) {
                vertx.cancelTimer(timer);
                resume(context, answer);
            }
        }));
    }

    private void resume(RoutingContext context, Optional<StoredAnswer> answer) {
        if (answer.isPresent()) {
            sender.send(context, answer.get());
        } else {
            context.next();
        }
    }

    /** Whether a request still waits; looked at on its own event loop only. */
    private static final class Waiting {
        private boolean over;

        boolean end() {
            boolean first = !over;
            over = true;
            return first;
        }
    }
}
