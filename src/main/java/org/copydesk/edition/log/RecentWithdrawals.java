package org.copydesk.edition.log;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Remembers the latest withdrawals and kills by article, with the numbers of their changes; of older ones only the highest
 * number.
 */
final class RecentWithdrawals {
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

    /** Whether one of these was withdrawn after a change. A forgotten withdrawal counts as one of them. */
    synchronized boolean since(long change, Collection<UUID> articles) {
        return !articles.isEmpty()
                && (forgotten > change
                        || articles.stream().anyMatch(article -> changes.getOrDefault(article, 0L) > change));
    }
}
