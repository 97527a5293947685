package org.copydesk.platform.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.web.HttpDates;

/** Adds {@code Date} to every answer (RFC 9110, section 6.6.1). The header is written once a second. */
@ApplicationScoped
class ResponseDate {
    private final Clock clock;
    private volatile Second current = new Second(0, "");

    private record Second(long sinceEpoch, CharSequence header) {}

    ResponseDate(Clock clock) {
        this.clock = clock;
    }

    void open(@Observes Router router) {
        router.route().order(FilterOrder.RESPONSE_DATE).handler(request -> {
            addTo(request.response());
            request.next();
        });
    }

    void addTo(HttpServerResponse response) {
        Instant now = clock.instant();
        Second second = current;
        if (second.sinceEpoch() != now.getEpochSecond()) {
            second = new Second(now.getEpochSecond(), HttpHeaders.createOptimized(HttpDates.format(now)));
            current = second;
        }
        response.putHeader(HttpHeaders.DATE, second.header());
    }
}
