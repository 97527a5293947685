package org.copydesk.article.rerendering;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import org.copydesk.edition.rerendering.ArticlesQueued;
import org.copydesk.media.image.ImageChanged;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.database.DatabaseWatch;

/**
 * Processes the queue of stale articles: after a change of the vocabulary on this node, at start-up, and at intervals for what
 * other nodes left.
 */
@ApplicationScoped
class RerenderingWorker {
    private final ArticleRerendering rerendering;
    private final RerenderingConfig config;
    private final Clock clock;
    private final DatabaseWatch watch;
    private final BackgroundThread thread = new BackgroundThread("rerendering");

    RerenderingWorker(ArticleRerendering rerendering, RerenderingConfig config, Clock clock, DatabaseWatch watch) {
        this.rerendering = rerendering;
        this.config = config;
        this.clock = clock;
        this.watch = watch;
    }

    void start(@Observes @Priority(FilterOrder.Start.WORKERS) StartupEvent start) {
        thread.repeat(Duration.ZERO, config.interval(), this::work);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticlesQueued queued) {
        thread.execute(this::work);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImageChanged changed) {
        thread.execute(this::work);
    }

    void end(@Observes ShutdownDelayInitiatedEvent begun) {
        thread.end();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (!thread.stop()) {
            Log.warn("Articles were still being shown anew at shutdown; the database takes the open batch back.");
        }
    }

    /** Works until the queue is empty. Whatever fails stays in it. */
    private void work() {
        try {
            boolean more = true;
            while (more && !thread.isStopping()) {
                more = next();
            }
        } catch (RuntimeException failed) {
            watch.log(failed, "The vocabulary's changes can't be shown for now; next try in " + config.interval());
        }
    }

    private boolean next() {
        try {
            return rerendering.next(config.batch());
        } catch (ArticleRerendering.Failure failed) {
            Log.errorf(failed, "Next try in %s", config.interval());
            rerendering.postpone(failed.articleId(), clock.instant().plus(config.interval()));
            return true;
        }
    }
}
