package org.copydesk.article;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.database.DatabaseWatch;
import org.copydesk.platform.problem.ProblemException;

/**
 * Wakes at the next scheduled time, publishes what is due and does the other tasks that are. It polls as well, for what other
 * nodes scheduled; what fell due while everything was down is done at start-up.
 */
@ApplicationScoped
class PublicationTimer {
    private static final int BATCH = 50;

    private final DuePublications due;
    private final Instance<DueTask> tasks;
    private final DeskConfig config;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final BackgroundThread thread = new BackgroundThread("publication-timer");
    private Future<?> armed;

    PublicationTimer(
            DuePublications due, @Any Instance<DueTask> tasks, DeskConfig config, DatabaseWatch watch, Clock clock) {
        this.due = due;
        this.tasks = tasks;
        this.config = config;
        this.watch = watch;
        this.clock = clock;
    }

    void start(@Observes @Priority(FilterOrder.Start.WORKERS) StartupEvent start) {
        arm(Duration.ZERO);
    }

    void end(@Observes ShutdownDelayInitiatedEvent begun) {
        thread.end();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (!thread.stop()) {
            Log.warn(
                    "Scheduled stories were still being published at shutdown; the database takes the open batch back.");
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticleScheduled scheduled) {
        arm(Duration.ZERO);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DueTask.Rescheduled rescheduled) {
        arm(Duration.ZERO);
    }

    private synchronized void arm(Duration delay) {
        if (armed != null) {
            armed.cancel(false);
        }
        armed = thread.after(delay, this::run);
    }

    @SuppressWarnings("CatchingUnchecked") // whatever goes wrong, the timer must be armed again
    private void run() {
        Duration next = config.schedulePoll();
        try {
            publishAll();
            Duration untilDue = Stream.concat(
                            due.nextDue().stream(), tasks.stream().flatMap(task -> task.nextDue().stream()))
                    .min(Comparator.naturalOrder())
                    .map(time -> Duration.between(clock.instant(), time))
                    .orElse(next);
            next = untilDue.compareTo(next) < 0 ? untilDue : next;
        } catch (RuntimeException failed) {
            if (!thread.isStopping()) {
                watch.log(failed, "Scheduled stories could not be published; trying again in " + next);
            }
        }
        arm(next.isNegative() ? Duration.ZERO : next);
    }

    @ActivateRequestContext
    void publishAll() {
        boolean more = true;
        while (more && !thread.isStopping()) {
            more = publishSome();
        }
        tasks.forEach(this::runAll);
    }

    private void runAll(DueTask task) {
        boolean more = true;
        while (more && !thread.isStopping()) {
            more = task.runDue();
        }
    }

    private boolean publishSome() {
        try {
            return due.publish(BATCH).size() == BATCH;
        } catch (ProblemException oneOfThem) {
            return publishOne();
        }
    }

    private boolean publishOne() {
        try {
            return !due.publish(1).isEmpty();
        } catch (ProblemException refused) {
            due.sendBackFirst(refused.detail());
            return true;
        }
    }

    /** Tells the timer, once the schedule is stored, that a story is due at a new time. */
    record ArticleScheduled(Instant publishAt) {}
}
