package org.copydesk.partner.changes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shares one read among all streams of a partner that are at the same position at the same time. */
@ApplicationScoped
class SharedPages {
    private static final String CHANNEL = "stream";

    private final ChangeFeed feed;
    private final Map<Key, Uni<ChangePage>> underWay = new ConcurrentHashMap<>();

    SharedPages(ChangeFeed feed) {
        this.feed = feed;
    }

    /** @param moves so that nobody is served by a read which began before what they were woken for */
    private record Key(String follower, ChangePlace place, boolean withBody, long moves) {}

    Uni<ChangePage> read(Follower follower, ChangePlace place, int most, boolean withBody, long moves) {
        Key key = new Key(follower.partner().map(Object::toString).orElse(""), place, withBody, moves);
        return underWay.computeIfAbsent(key, first -> feed.read(follower, place, most, withBody, CHANNEL)
                .onTermination()
                .invoke(() -> underWay.remove(first))
                .memoize()
                .indefinitely());
    }
}
