package org.copydesk.delivery;

import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.copydesk.platform.paging.Page;
import org.copydesk.serving.Representation;
import org.copydesk.serving.Subjects;

/** Writes a page whose rows are JSON already. */
final class PageJson {
    private PageJson() {}

    static Representation of(Page<String> page, Subjects subjects, UriInfo address) {
        Page.Info info = page.page();
        // Cursors are URL-safe Base64 and need no escaping in JSON.
        String next = info.next() == null ? "null" : '"' + info.next() + '"';
        String total = info.total() == null ? "" : ",\"total\":" + info.total();
        String json = page.data().stream()
                .collect(Collectors.joining(
                        ",",
                        "{\"data\":[",
                        "],\"page\":{\"limit\":" + info.limit() + ",\"next\":" + next + total + "}}"));
        return Representation.json(json, subjects)
                .link("next", info.next() == null ? null : link(address, info.next()));
    }

    private static String link(UriInfo address, String cursor) {
        var next = address.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor)
                .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
