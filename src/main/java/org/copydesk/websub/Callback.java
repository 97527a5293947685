package org.copydesk.websub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who wants to be told of what: both together are what makes a subscription (WebSub, section 5.1).
 *
 * @param topic a feed's own address
 * @param address where it is sent
 */
record Callback(String topic, String address) {
    String host() {
        return URI.create(address).getHost().toLowerCase(Locale.ROOT);
    }

    URI uri() {
        return URI.create(address);
    }

    /** The address with further parameters behind those that it has. */
    URI with(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(address + (address.contains("?") ? "&" : "?") + query);
    }
}
