package org.copydesk.newsroom;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several people doing the same at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    /** Runs a task in as many threads as there are people, all let go together, and hands back what each got. */
    public static <T> List<T> run(int people, IntFunction<T> task) {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        CyclicBarrier start = new CyclicBarrier(people);
        try {
            List<CompletableFuture<T>> running = IntStream.range(0, people)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                awaitAll(start);
                                return task.apply(i);
                            },
                            threads))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void awaitAll(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
