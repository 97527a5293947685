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
import org.copydesk.partner.PartnerLocks;
import org.copydesk.platform.BackgroundThread;
import org.copydesk.platform.FilterOrder;
import org.copydesk.platform.database.DatabaseWatch;

/**
 * Runs entitlement sweeps and advance notifications: at once after changes on this node, and at intervals for what other nodes
 * left. It also wakes this node's waiting readers after entries of other nodes.
 */
@ApplicationScoped
class SweepWorker {
    private final EntitlementSweep sweep;
    private final AdvanceNotifier telling;
    private final PartnerLocks locks;
    private final ChangeSignal signal;
    private final FollowerSessions open;
    private final PartnerConfig config;
    private final DatabaseWatch watch;
    private final BackgroundThread thread = new BackgroundThread("entitlement-sweep");
    private long known;

    SweepWorker(
            EntitlementSweep sweep,
            AdvanceNotifier telling,
            PartnerLocks locks,
            ChangeSignal signal,
            FollowerSessions open,
            PartnerConfig config,
            DatabaseWatch watch) {
        this.sweep = sweep;
        this.telling = telling;
        this.locks = locks;
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
            for (UUID partner : QuarkusTransaction.requiringNew().call(locks::swept)) {
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
        long entries = QuarkusTransaction.requiringNew().call(locks::entries);
        if (entries != known) {
            known = entries;
            signal.moved();
        }
    }
}
