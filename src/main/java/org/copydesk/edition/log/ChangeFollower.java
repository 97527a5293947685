package org.copydesk.edition.log;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.database.DatabaseWatch;

/**
 * Polls the change log a few times a second, so that this node learns what other nodes published and withdrew.
 */
@ApplicationScoped
class ChangeFollower {
    private static final int MOST = 1000;

    private final ChangeLog log;
    private final LogPosition position;
    private final EditionConfig config;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final BackgroundThread thread = new BackgroundThread("change-follower");
    private long readTo;

    ChangeFollower(ChangeLog log, LogPosition position, EditionConfig config, DatabaseWatch watch, Clock clock) {
        this.log = log;
        this.position = position;
        this.config = config;
        this.watch = watch;
        this.clock = clock;
    }

    @ActivateRequestContext
    void start(@Observes @Priority(FilterOrder.Start.CHANGE_FOLLOWER) StartupEvent start) {
        readTo = log.head();
        position.advanceTo(readTo);
        position.wasReadAt(clock.instant());
        thread.repeat(config.followInterval(), config.followInterval(), this::follow);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (!thread.stop()) {
            Log.warn("The change log was still being read at shutdown.");
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever goes wrong, the next round must come
    private void follow() {
        try {
            read();
        } catch (RuntimeException failed) {
            watch.log(failed, "The change log can't be read; trying again in " + config.followInterval());
        }
    }

    @ActivateRequestContext
    void read() {
        List<ChangeRow> news;
        do {
            news = log.after(readTo, MOST);
            for (ChangeRow change : news) {
                position.learn(change);
                readTo = change.number();
            }
        } while (news.size() == MOST);
        position.wasReadAt(clock.instant());
    }
}
