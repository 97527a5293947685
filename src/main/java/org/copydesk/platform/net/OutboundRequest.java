package org.copydesk.platform.net;

import java.net.URI;
import java.util.Map;

/**
 * An outbound request.
 *
 * @param method {@code GET} or {@code POST}
 * @param body what is sent, as UTF-8; empty for a GET
 */
public record OutboundRequest(String method, URI address, Map<String, String> headers, String body) {
    public static OutboundRequest get(URI address) {
        return new OutboundRequest("GET", address, Map.of(), "");
    }

    public static OutboundRequest post(URI address, Map<String, String> headers, String body) {
        return new OutboundRequest("POST", address, headers, body);
    }

    OutboundRequest to(URI elsewhere) {
        return new OutboundRequest(method, elsewhere, headers, body);
    }
}
