package org.copydesk.serving;

import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.edition.PublicationConfig;
import org.copydesk.platform.web.HttpDates;

/** The headers that public answers have whatever their coding, as caches of all kinds want them. */
@ApplicationScoped
class AnswerHeaders {
    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept-Encoding");
    static final CharSequence LINK = HttpHeaders.createOptimized("Link");

    private final DeliveryConfig config;
    private final Map<String, String> ofPublication;
    private final CharSequence cacheControl;
    private final String root;

    AnswerHeaders(DeliveryConfig config, PublicationConfig publication, Announcements announcements) {
        this.config = config;
        root = publication.basePath();
        ofPublication = announcements.ofPublication();
        cacheControl = HttpHeaders.createOptimized((config.isPublic() ? "public" : "private")
                + ", max-age=" + config.maxAge().toSeconds()
                + ", stale-while-revalidate=" + config.staleWhileRevalidate().toSeconds()
                + ", stale-if-error=" + config.staleIfError().toSeconds());
    }

    Map<CharSequence, CharSequence> of(Representation shown) {
        Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, HttpHeaders.createOptimized(shown.mediaType()));
        headers.put(HttpHeaders.CACHE_CONTROL, cacheControl);
        headers.put(
                HttpHeaders.VARY,
                shown.varying() == null ? VARY : HttpHeaders.createOptimized(shown.varying() + ", " + VARY));
        (shown.headers().isEmpty() ? ofPublication : shown.headers())
                .forEach((name, value) ->
                        headers.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
        if (shown.lastModified() != null) {
            headers.put(HttpHeaders.LAST_MODIFIED, HttpHeaders.createOptimized(HttpDates.format(shown.lastModified())));
        }
        if (!shown.links().isEmpty()) {
            headers.put(LINK, HttpHeaders.createOptimized(links(shown)));
        }
        for (String header : config.purgeHeaders()) {
            String separator = header.equalsIgnoreCase("Surrogate-Key") ? " " : ",";
            String names = shown.subjects().names(separator, config.purgeHeaderLength());
            if (!names.isEmpty()) {
                headers.put(HttpHeaders.createOptimized(header), HttpHeaders.createOptimized(names));
            }
        }
        return headers;
    }

    private String links(Representation shown) {
        return shown.links().stream()
                .map(link -> link.startsWith("</") ? "<" + root + link.substring(1) : link)
                .collect(Collectors.joining(", "));
    }

    Map<CharSequence, CharSequence> of(Moved moved) {
        Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.LOCATION, HttpHeaders.createOptimized(root + moved.path()));
        headers.put(HttpHeaders.CACHE_CONTROL, cacheControl);
        headers.put(HttpHeaders.VARY, VARY);
        return headers;
    }
}
