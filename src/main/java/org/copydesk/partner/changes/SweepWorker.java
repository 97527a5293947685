package org.copydesk.partner.changes;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import org.copydesk.edition.advance.AdvanceMoved;
import org.copydesk.partner.PartnerChanged;
import org.copydesk.partner.PartnerConfig;
import org.copydesk.partner.PartnerTurns;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.database.DatabaseWatch;

/**
 * Sees to it that changes of entitlements and moves of advance copies are told: at once where this node made them, and from time to time what another
 * node left behind. It also learns here what other nodes told, for those who wait on this one.
 */
@ApplicationScoped
class SweepWorker {
    private final EntitlementSweep sweep;
    private final AdvanceTelling telling;
    private final PartnerTurns turns;
    private final ChangeSignal signal;
    private final OpenReads open;
    private final PartnerConfig config;
    private final DatabaseWatch watch;
    private final BackgroundThread thread = new BackgroundThread("entitlement-sweep");
    private long known;

    SweepWorker(
            EntitlementSweep sweep,
            AdvanceTelling telling,
            PartnerTurns turns,
            ChangeSignal signal,
            OpenReads open,
            PartnerConfig config,
            DatabaseWatch watch) {
        this.sweep = sweep;
        this.telling = telling;
        this.turns = turns;
        this.signal = signal;
        this.open = open;
        this.config = config;
        this.watch = watch;
    }

    void start(@Observes @Priority(FilterOrder.Start.WORKERS) StartupEvent start) {
        thread.repeat(config.followInterval(), config.followInterval(), this::work);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartnerChanged changed) {
        thread.execute(this::work);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) AdvanceMoved moved) {
        thread.execute(this::work);
    }

    void end(@Observes ShutdownDelayInitiatedEvent begun) {
        thread.end();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        if (!thread.stop()) {
            Log.warn("Entitlements were still being told at shutdown; they are gone on with at the next start.");
        }
    }

    /** What fails is tried again in the next round. */
    private void work() {
        try {
            open.look();
            for (UUID partner : QuarkusTransaction.requiringNew().call(turns::swept)) {
                while (!thread.isStopping() && sweep.next(partner)) {
                    told();
                }
            }
            for (UUID partner : telling.waiting()) {
                while (!thread.isStopping() && telling.next(partner)) {
                    told();
                }
            }
            if (signal.isWaitedFor()) {
                learn();
            }
        } catch (RuntimeException failed) {
            watch.log(failed, "Changes of entitlements can't be told; trying again in " + config.followInterval());
        }
    }

    /** Telling a partner of a large change takes long, and access ends meanwhile. */
    private void told() {
        signal.moved();
        open.look();
    }

    /** One statement for all who wait. */
    private void learn() {
        long entries = QuarkusTransaction.requiringNew().call(turns::entries);
        if (entries != known) {
            known = entries;
            signal.moved();
        }
    }
}
