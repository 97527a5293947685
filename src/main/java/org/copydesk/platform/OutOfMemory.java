package org.copydesk.platform;

import io.quarkus.logging.Log;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Ends the process after an {@link OutOfMemoryError}, as {@code -XX:+ExitOnOutOfMemoryError} does where Java was started with
 * it. What such an error leaves half done, H2's store above all, may never answer again; the next start finds everything
 * that was acknowledged.
 */
public final class OutOfMemory {
    /** That of the JVM's own option. */
    private static final int EXIT_CODE = 3;

    private static final String LAST_LINE =
            "The memory is used up. The process ends, and can be started again; give it more (-Xmx).";

    /** A line of the log would take memory. */
    private static final byte[] RAW_LINE = (LAST_LINE + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII);

    private static final FileOutputStream RAW = new FileOutputStream(FileDescriptor.err);

    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** H2's own threads tell nobody but H2's log of their failures. */
    private static final String LOG_OF_H2 = "h2database";

    private static final CountDownLatch SEEN = new CountDownLatch(1);
    private static volatile boolean watched;

    private OutOfMemory() {}

    /**
     * Ends the process as soon as one is logged, thrown out of a thread, or checked. All that this needs is made now, while
     * there is memory.
     */
    public static synchronized void watch() {
        if (watched) {
            return;
        }
        Thread end = new Thread(OutOfMemory::haltOnceSeen, "out-of-memory");
        end.setDaemon(true);
        end.start();
        Handler handler = new LoggedFailures();
        Logger.getLogger(LOG_OF_H2).addHandler(handler);
        putFirst(handler, Logger.getLogger(""));
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            check(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            } else {
                Log.errorf(failure, "The thread %s failed", thread.getName());
            }
        });
        watched = true;
    }

    /** What others do with a line may take memory, and all the time that is left. */
    private static void putFirst(Handler handler, Logger log) {
        List<Handler> others = List.of(log.getHandlers());
        others.forEach(log::removeHandler);
        log.addHandler(handler);
        others.forEach(log::addHandler);
    }

    /** Ends the process if the failure is one, or was caused by one. */
    public static void check(Throwable failure) {
        if (watched && SEEN.getCount() > 0 && isOne(failure)) {
            SEEN.countDown();
            try {
                tell();
            } finally {
                Runtime.getRuntime().halt(EXIT_CODE);
            }
        }
    }

    private static void tell() {
        try {
            RAW.write(RAW_LINE);
        } catch (IOException closed) {
            // Nobody reads it.
        }
    }

    private static boolean isOne(Throwable failure) {
        try {
            return failure instanceof OutOfMemoryError
                    || FailureCauses.of(failure).stream().anyMatch(OutOfMemoryError.class::isInstance);
        } catch (OutOfMemoryError another) {
            return true;
        }
    }

    /** Writing the line hangs where nobody reads what the process writes. */
    private static void haltOnceSeen() {
        try {
            SEEN.await();
            TimeUnit.NANOSECONDS.sleep(LIMIT.toNanos());
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    /** Whatever is logged: frameworks log what reaches none of our own code. */
    private static final class LoggedFailures extends Handler {
        LoggedFailures() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getThrown() != null) {
                check(line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
