package org.copydesk.push.websub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.platform.net.OutboundRequest;

/**
 * Identifies a subscription by its topic and callback (WebSub, section 5.1).
 *
 * @param topic a feed's own address
 * @param callback where the feed is sent
 */
record SubscriptionKey(String topic, String callback) {
    String host() {
        return uri().getHost().toLowerCase(Locale.ROOT);
    }

    URI uri() {
        return URI.create(callback);
    }

    /** The callback with further parameters behind those that it has. */
    URI with(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(callback + (callback.contains("?") ? "&" : "?") + query);
    }

    /** Tells the callback that there is no such feed any more (WebSub, section 5.2). */
    OutboundRequest denial() {
        return OutboundRequest.get(with(
                Map.of("hub.mode", "denied", "hub.topic", topic, "hub.reason", "There is no such feed any more.")));
    }
}
