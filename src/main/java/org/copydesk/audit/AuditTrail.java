package org.copydesk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.copydesk.platform.storage.BulkInsert;

/** Keeps the steps that were taken. */
@ApplicationScoped
@Transactional
public class AuditTrail {
    private final AuditRepository steps;
    private final BulkInsert rows;

    AuditTrail(AuditRepository steps, BulkInsert rows) {
        this.steps = steps;
        this.rows = rows;
    }

    /** Records a step, in the transaction that takes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(StepTaken taken) {
        steps.persist(new AuditStep(taken));
    }

    /** Records many steps, in the transaction that takes them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<StepTaken> taken) {
        rows.insert(taken.stream().map(AuditStep::new).toList());
    }

    /**
     * Steps, the last taken first.
     *
     * @param before the id of the step that the page before ended with, or null
     */
    public List<StepTaken> page(AuditFilter filter, UUID before, int most) {
        return steps.page(filter, before, most).stream().map(AuditStep::view).toList();
    }
}
