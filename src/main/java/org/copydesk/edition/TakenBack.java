package org.copydesk.edition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Remembers which articles were withdrawn or killed last, and at which change; of older ones only that there were some. */
final class TakenBack {
    private static final int MOST = 10_000;

    private final Map<UUID, Long> changes = new LinkedHashMap<>();
    private long forgotten;

    synchronized void add(UUID article, long change) {
        Long before = changes.remove(article);
        changes.put(article, before == null ? change : Math.max(before, change));
        if (changes.size() > MOST) {
            var eldest = changes.entrySet().iterator();
            forgotten = Math.max(forgotten, eldest.next().getValue());
            eldest.remove();
        }
    }

    /** Whether one of these was taken back behind a change. What is forgotten may be one of them. */
    synchronized boolean since(long change, Collection<UUID> articles) {
        return !articles.isEmpty()
                && (forgotten > change
                        || articles.stream().anyMatch(article -> changes.getOrDefault(article, 0L) > change));
    }
}
