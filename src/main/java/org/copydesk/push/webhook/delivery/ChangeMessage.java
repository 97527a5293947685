package org.copydesk.push.webhook.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.partner.changes.PartnerChange;
import org.copydesk.platform.Ids;
import org.copydesk.platform.net.OutboundRequest;
import org.copydesk.push.webhook.signing.SignedMessage;

/**
 * The message of a change, in the form that Standard Webhooks proposes: a type, a time and the data. Its body is the same for
 * all webhooks of a partner; each request is signed for its own.
 *
 * @param body JSON
 */
public record ChangeMessage(ChangePlace place, UUID articleId, String kind, Instant at, String body) {
    static ChangeMessage of(PartnerChange change) {
        return new ChangeMessage(
                change.place(),
                change.articleId(),
                change.kind(),
                change.at(),
                json("article." + change.kind(), change.at(), change.json()));
    }

    /** A request to a webhook with an event that means nothing. */
    public static OutboundRequest ping(Target target, Instant now) {
        String id = "ping_" + Ids.next().toString().replace("-", "");
        return request(target, id, now, json("ping", now, "{}"));
    }

    private static String json(String type, Instant at, String data) {
        return "{\"type\":\"" + type + "\",\"timestamp\":\"" + at + "\",\"data\":" + data + "}";
    }

    /** The same for every attempt at one change for one webhook, and for no other. */
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
