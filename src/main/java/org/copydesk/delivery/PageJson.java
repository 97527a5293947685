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
        return of(page.map(row -> row.getBytes(StandardCharsets.UTF_8)), "", subjects, address);
    }

    /** A page of a list that can be paged both ways. */
    Representation of(Page<byte[]> page, Subjects subjects, UriInfo address) {
        String previous = page.page().previous();
        return of(page, ",\"previous\":" + quoted(previous), subjects, address)
                .link("prev", previous == null ? null : link(address, previous));
    }

    private Representation of(Page<byte[]> page, String further, Subjects subjects, UriInfo address) {
        String next = page.page().next();
        return Representation.json(json(page, further), subjects)
                .empty(page.data().isEmpty())
                .link("next", next == null ? null : link(address, next));
    }

    private static byte[] json(Page<byte[]> page, String further) {
        byte[] tail = tail(page.page(), further);
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

    /** Cursors are URL-safe Base64 and need no escaping in JSON. */
    private static String quoted(String cursor) {
        return cursor == null ? "null" : '"' + cursor + '"';
    }

    private static byte[] tail(Page.Info info, String further) {
        String total = info.total() == null ? "" : ",\"total\":" + info.total();
        String tail =
                "],\"page\":{\"limit\":" + info.limit() + ",\"next\":" + quoted(info.next()) + further + total + "}}";
        return tail.getBytes(StandardCharsets.UTF_8);
    }

    /** The address of another page, which others who ask the same are given, too: without what was appended to this one. */
    private String link(UriInfo address, String cursor) {
        UriBuilder link = address.getRequestUriBuilder().replaceQueryParam("cursor", cursor);
        address.getQueryParameters().keySet().stream()
                .filter(ignored::contains)
                .forEach(name -> link.replaceQueryParam(name));
        URI page = link.build();
        return page.getRawPath() + "?" + page.getRawQuery();
    }
}
