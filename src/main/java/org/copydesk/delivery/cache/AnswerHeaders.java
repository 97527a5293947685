package org.copydesk.delivery.cache;

import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.access.read.ReadAccessConfig;
import org.copydesk.delivery.answer.AlternateLinks;
import org.copydesk.delivery.answer.Moved;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.platform.web.HeaderValues;
import org.copydesk.platform.web.HttpDates;

/** Builds the headers that public answers have in every coding. */
@ApplicationScoped
class AnswerHeaders {
    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept-Encoding");
    static final CharSequence LINK = HttpHeaders.createOptimized("Link");

    private final DeliveryConfig config;
    private final Map<String, String> ofPublication;
    private final CharSequence cacheControl;
    private final Map<CharSequence, String> purgeSeparators = new LinkedHashMap<>();
    private final String root;

    AnswerHeaders(DeliveryConfig config, ReadAccessConfig access, PublicationConfig publication, AlternateLinks links) {
        this.config = config;
        root = publication.basePath();
        ofPublication = links.ofPublication();
        cacheControl = HttpHeaders.createOptimized((access.isPublic() ? "public" : "private")
                + ", max-age=" + config.maxAge().toSeconds()
                + ", stale-while-revalidate=" + config.staleWhileRevalidate().toSeconds()
                + ", stale-if-error=" + config.staleIfError().toSeconds());
        config.purgeHeaders()
                .forEach(header -> purgeSeparators.put(
                        HttpHeaders.createOptimized(header), header.equalsIgnoreCase("Surrogate-Key") ? " " : ","));
    }

    private static CharSequence value(String text) {
        return HttpHeaders.createOptimized(HeaderValues.encode(text));
    }

    Map<CharSequence, CharSequence> of(Representation shown) {
        Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, value(shown.mediaType()));
        headers.put(HttpHeaders.CACHE_CONTROL, cacheControl);
        headers.put(HttpHeaders.VARY, shown.varying() == null ? VARY : value(shown.varying() + ", " + VARY));
        (shown.headers().isEmpty() ? ofPublication : shown.headers())
                .forEach((name, value) -> headers.put(HttpHeaders.createOptimized(name), value(value)));
        if (shown.lastModified() != null) {
            headers.put(HttpHeaders.LAST_MODIFIED, value(HttpDates.format(shown.lastModified())));
        }
        if (!shown.links().isEmpty()) {
            headers.put(LINK, value(links(shown)));
        }
        purgeSeparators.forEach((header, separator) -> {
            String names = shown.subjects().names(separator, config.purgeHeaderLength());
            if (!names.isEmpty()) {
                headers.put(header, value(names));
            }
        });
        return headers;
    }

    private String links(Representation shown) {
        return shown.links().stream()
                .map(link -> link.startsWith("</") ? "<" + root + link.substring(1) : link)
                .collect(Collectors.joining(", "));
    }

    Map<CharSequence, CharSequence> of(Moved moved) {
        Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.LOCATION, value(root + moved.path()));
        headers.put(HttpHeaders.CACHE_CONTROL, cacheControl);
        headers.put(HttpHeaders.VARY, VARY);
        return headers;
    }

    /** Those of a problem that others who asked the same need as well. */
    static Map<CharSequence, CharSequence> ofProblem(MultivaluedMap<String, String> headers) {
        String retryAfter = headers.getFirst(HttpHeaders.RETRY_AFTER.toString());
        return retryAfter == null ? Map.of() : Map.of(HttpHeaders.RETRY_AFTER, retryAfter);
    }
}
