package org.copydesk.feed.rights;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copydesk.feed.story.JsonObject;
import org.copydesk.feed.story.MiningTerms;
import org.copydesk.feed.story.Publication;

/** Writes the TDM Reservation Protocol (W3C Community Group, 2024-05-10). */
public final class TdmRep {
    private TdmRep() {}

    /** The file at {@code /.well-known/tdmrep.json}: what holds for everything here that says nothing of its own. */
    public static String file(MiningTerms mining, Publication publication) {
        JsonObject rule = new JsonObject()
                .with("location", publication.path("/"))
                .with("tdm-reservation", mining.reservation())
                .with("tdm-policy", mining.reservation() == 0 ? null : publication.policyUrl());
        return JsonObject.write(JsonNodeFactory.instance.arrayNode().add(rule.toNode()));
    }

    /** The headers of an answer. */
    public static Map<String, String> headers(int reservation, Publication publication) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("tdm-reservation", Integer.toString(reservation));
        if (reservation == 1 && publication.policyUrl() != null) {
            headers.put("tdm-policy", publication.policyUrl());
        }
        return headers;
    }
}
