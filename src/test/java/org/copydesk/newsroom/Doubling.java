package org.copydesk.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/** Doubles an input three times and compares the work that it takes: about twice as much each time, whatever the machine. */
public final class Doubling {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double MOST_GROWTH = 2.5;
    private static final int TIMES = 3;

    private Doubling() {}

    /**
     * Fails if the work more than doubles, with a margin.
     *
     * @param input makes an input of a size
     * @param work what it takes, in some unit
     */
    public static <T> void requireLinear(String what, int size, IntFunction<T> input, ToLongFunction<T> work) {
        long before = work.applyAsLong(input.apply(size));
        for (int doubled = 2 * size; doubled <= size << TIMES; doubled *= 2) {
            long after = work.applyAsLong(input.apply(doubled));
            assertThat((double) after).as("%s: work for %d", what, doubled).isLessThan(before * MOST_GROWTH);
            before = after;
        }
    }

    /** The bytes that a piece of work allocates on this thread. What is made once only is made by a first run. */
    public static long allocatedBy(Runnable work) {
        work.run();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
