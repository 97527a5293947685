package org.copydesk.delivery;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.platform.paging.Page;
import org.copydesk.platform.web.IgnoredParameters;

/** Writes a page whose rows are JSON already, in UTF-8. */
@Singleton
class PageJson {
    private static final byte[] HEAD = "{\"data\":[".getBytes(StandardCharsets.UTF_8);

    private final IgnoredParameters ignored;

    PageJson(IgnoredParameters ignored) {
        this.ignored = ignored;
    }

    Representation ofText(Page<String> page, Subjects subjects, UriInfo address) {
        return of(page.map(row -> row.getBytes(StandardCharsets.UTF_8)), subjects, address);
    }

    Representation of(Page<byte[]> page, Subjects subjects, UriInfo address) {
        String next = page.page().next();
        return Representation.json(json(page), subjects)
                .empty(page.data().isEmpty())
                .link("next", next == null ? null : link(address, next));
    }

    private static byte[] json(Page<byte[]> page) {
        byte[] tail = tail(page.page());
        int rows = page.data().stream().mapToInt(row -> row.length + 1).sum();
        ByteArrayOutputStream json = new ByteArrayOutputStream(HEAD.length + rows + tail.length);
        json.writeBytes(HEAD);
        for (int i = 0; i < page.data().size(); i++) {
            if (i > 0) {
                json.write(',');
            }
            json.writeBytes(page.data().get(i));
        }
        json.writeBytes(tail);
        return json.toByteArray();
    }

    private static byte[] tail(Page.Info info) {
        // Cursors are URL-safe Base64 and need no escaping in JSON.
        String next = info.next() == null ? "null" : '"' + info.next() + '"';
        String total = info.total() == null ? "" : ",\"total\":" + info.total();
        String tail = "],\"page\":{\"limit\":" + info.limit() + ",\"next\":" + next + total + "}}";
        return tail.getBytes(StandardCharsets.UTF_8);
    }

    /** The address of the next page, which others who ask the same are given, too: without what was appended to this one. */
    private String link(UriInfo address, String cursor) {
        UriBuilder link = address.getRequestUriBuilder().replaceQueryParam("cursor", cursor);
        address.getQueryParameters().keySet().stream()
                .filter(ignored::contains)
                .forEach(name -> link.replaceQueryParam(name));
        URI next = link.build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
