package org.copydesk.websub;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.platform.net.OutboundAnswer;

/**
 * Calls that are under way, and those that have come to an end and wait for the one thread that settles them.
 *
 * @param <T> what a call is made for
 */
final class CallsUnderWay<T> {
    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Queue<Call<T>> ended = new ConcurrentLinkedQueue<>();

    /** @param most how many calls may be under way */
    CallsUnderWay(int most) {
        this.most = most;
    }

    /** A call that has come to an end. */
    record Call<T>(T what, OutboundAnswer answer) {}

    /** How many more may begin. */
    int free() {
        return Math.max(0, most - underWay.get());
    }

    void begin(T what, CompletionStage<OutboundAnswer> call, Runnable whenEnded) {
        underWay.incrementAndGet();
        var unused = call.whenComplete((answer, never) -> {
            ended.add(new Call<>(what, answer));
            underWay.decrementAndGet();
            whenEnded.run();
        });
    }

    /** Those that have ended since. */
    List<Call<T>> take() {
        List<Call<T>> taken = new ArrayList<>();
        for (Call<T> call = ended.poll(); call != null; call = ended.poll()) {
            taken.add(call);
        }
        return taken;
    }
}
