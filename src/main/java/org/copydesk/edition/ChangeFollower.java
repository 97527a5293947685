package org.copydesk.edition;

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
import org.copydesk.platform.database.DatabaseWatch;

/**
 * Reads the change log behind the place where it last ended, a few times a second, so that this node learns what others
 * published and took back.
 */
@ApplicationScoped
class ChangeFollower {
    private static final int MOST = 1000;

    private final ChangeReader reader;
    private final ChangeLog log;
    private final EditionConfig config;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final BackgroundThread thread = new BackgroundThread("change-follower");
    private long readTo;

    ChangeFollower(ChangeReader reader, ChangeLog log, EditionConfig config, DatabaseWatch watch, Clock clock) {
        this.reader = reader;
        this.log = log;
        this.config = config;
        this.watch = watch;
        this.clock = clock;
    }

    @ActivateRequestContext
    void start(@Observes @Priority(2000) StartupEvent start) {
        readTo = reader.head();
        log.advanceTo(readTo);
        log.wasReadAt(clock.instant());
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
        List<ChangeNotice> news;
        do {
            news = reader.after(readTo, MOST);
            for (ChangeNotice change : news) {
                log.learn(change);
                readTo = change.number();
            }
        } while (news.size() == MOST);
        log.wasReadAt(clock.instant());
    }
}
