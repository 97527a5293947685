package org.copydesk.serving;

import io.vertx.core.http.HttpHeaders;
import java.util.Map;

/** What tells readers and caches that an answer could not be checked against the edition. */
final class StaleMark {
    static final Map<CharSequence, CharSequence> HEADERS = Map.of(
            HttpHeaders.createOptimized("Warning"), HttpHeaders.createOptimized("110 - \"Response is Stale\""),
            HttpHeaders.createOptimized("Cache-Status"), HttpHeaders.createOptimized("copydesk; hit; detail=stale"));

    private StaleMark() {}
}
