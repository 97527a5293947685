package org.copydesk.partner.changes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.copydesk.partner.PartnerConfig;
import org.copydesk.platform.FilterOrder;

/** Runs the reads of partners on a few threads, so that they leave connections to the desk and the public. */
@ApplicationScoped
class PartnerReadExecutor {
    private final ExecutorService readers;

    PartnerReadExecutor(PartnerConfig config) {
        readers = Executors.newFixedThreadPool(config.readers(), task -> {
            Thread thread = new Thread(task, "partner-reads");
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> Uni<T> read(Supplier<T> reading) {
        return Uni.createFrom().item(reading).runSubscriptionOn(readers);
    }

    /** Without an interrupt: H2 closes its file if one comes while it writes. */
    void stop(@Observes @Priority(FilterOrder.Stop.PARTNER_READS) ShutdownEvent stop) throws InterruptedException {
        readers.shutdown();
        if (!readers.awaitTermination(10, TimeUnit.SECONDS)) {
            Log.warn("Partners were still being read for at shutdown.");
        }
    }
}
