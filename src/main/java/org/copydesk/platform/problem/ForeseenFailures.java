package org.copydesk.platform.problem;

import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Keeps failures out of the log that are no fault: what servers and frameworks say of a client that went away is counted
 * instead, and of a database that can't be reached, one line a second says so, without its stack trace. Several handlers
 * may have this filter; a record is judged once.
 */
@LoggingFilter(name = "foreseen-failures")
public final class ForeseenFailures implements Filter {
    /** Where a lost connection is one to a client. */
    private static final Pattern SERVER = Pattern.compile(
            "(io\\.netty|io\\.vertx|io\\.quarkus\\.vertx|org\\.jboss\\.resteasy|io\\.smallrye\\.mutiny)\\..*");

    /** The last record that a thread wrote: handlers get it one after the other. */
    private static final ThreadLocal<Judgement> LAST = new ThreadLocal<>();

    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());
    private final AtomicLong leftOut = new AtomicLong();

    /** @param sequence of the record */
    private record Judgement(long sequence, boolean isLoggable) {}

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record.getThrown() == null) {
            return true;
        }
        Judgement judgement = LAST.get();
        if (judgement == null || judgement.sequence() != record.getSequenceNumber()) {
            judgement = new Judgement(record.getSequenceNumber(), judge(record));
            LAST.set(judgement);
        }
        return judgement.isLoggable();
    }

    private boolean judge(LogRecord record) {
        if (LostConnections.areBehind(record.getThrown())) {
            return isDue(System.nanoTime()) && shortened((ExtLogRecord) record);
        }
        if (SERVER.matcher(String.valueOf(record.getLoggerName())).matches() && isOfGoneClient(record)) {
            GoneClients.count();
            return false;
        }
        return true;
    }

    /** Netty reports what followed from a closed connection, and that in words. */
    private static boolean isOfGoneClient(LogRecord record) {
        return GoneClients.areBehind(record.getThrown())
                || String.valueOf(record.getMessage()).contains("ClosedChannelException");
    }

    private boolean isDue(long now) {
        long next = nextLine.get();
        boolean due = now - next >= 0 && nextLine.compareAndSet(next, now + INTERVAL);
        if (!due) {
            leftOut.incrementAndGet();
        }
        return due;
    }

    @SuppressWarnings("deprecation") // a formatter would do the same with a pattern around it
    private boolean shortened(ExtLogRecord record) {
        long others = leftOut.getAndSet(0);
        record.setMessage(
                record.getFormattedMessage() + ": " + LostConnections.reason(record.getThrown())
                        + (others == 0 ? "" : " (" + others + " more lines like this were left out)"),
                ExtLogRecord.FormatStyle.NO_FORMAT);
        record.setThrown(null);
        return true;
    }
}
