package org.copydesk.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Applies changes of terms to the articles that refer to them. It is called in the transaction of the change, after the change
 * was flushed.
 */
public interface TermFollower<V> {
    /** A term before and after a change. */
    record Change<V>(V before, V after) {
        /** The changes of terms that stand in the same order in both lists. */
        static <V> List<Change<V>> of(List<V> before, List<V> after) {
            return IntStream.range(0, before.size())
                    .mapToObj(i -> new Change<>(before.get(i), after.get(i)))
                    .toList();
        }
    }

    /** Takes the term, which is about to be deleted, off the articles that don't count as users of it. */
    void deleted(V term);

    /** Whether an article, at the desk or published, refers to the term; withdrawn and spiked ones don't count. */
    boolean isUsed(V term);

    /** Whether an article, at the desk or published, stands in the term as its section. */
    default boolean isSection(V term) {
        return false;
    }

    void changed(List<Change<V>> changes);

    /** Puts {@code into} in the place of {@code from}, which is deleted afterwards. */
    void merged(V from, V into);

    /** How many published articles do not show a term as it is now yet; terms without such articles are left out. */
    Map<UUID, Long> rerendering(Collection<UUID> ids);
}
