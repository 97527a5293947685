package org.copydesk.webhook.dispatch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.partner.changes.PartnerChange;
import org.copydesk.platform.net.OutboundRequest;
import org.copydesk.webhook.signing.SignedMessage;

/** Messages in the form that Standard Webhooks proposes: a type, a time, and the data. */
final class ChangeMessage {
    private ChangeMessage() {}

    static String of(PartnerChange change) {
        return json("article." + change.kind(), change.at(), change.json());
    }

    static String ping(Instant at) {
        return json("ping", at, "{}");
    }

    private static String json(String type, Instant at, String data) {
        return "{\"type\":\"" + type + "\",\"timestamp\":\"" + at + "\",\"data\":" + data + "}";
    }

    /** The same for every attempt at one change for one subscription, and for no other. */
    static String id(UUID webhook, ChangePlace place) {
        return "msg_" + webhook.toString().replace("-", "") + "_" + place.number() + "_" + place.step();
    }

    static OutboundRequest request(Target target, String id, Instant now, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Copydesk");
        headers.putAll(new SignedMessage(id, now, body).headers(target.secrets()));
        return OutboundRequest.post(target.url(), headers, body);
    }
}
