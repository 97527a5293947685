package org.copydesk.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lists the causes of a failure, suppressed ones included. A commit that fails has its reason among what it
 * suppressed.
 */
public final class FailureCauses {
    private static final int MOST = 20;

    private FailureCauses() {}

    /** The failure, what caused it, and what was suppressed on the way, the nearest first; none for null. */
    public static List<Throwable> of(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>();
        if (failure != null) {
            open.add(failure);
        }
        while (!open.isEmpty() && causes.size() < MOST) {
            Throwable cause = open.remove();
            causes.add(cause);
            if (cause.getCause() != null) {
                open.add(cause.getCause());
            }
            open.addAll(List.of(cause.getSuppressed()));
        }
        return causes;
    }
}
