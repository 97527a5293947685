package org.copydesk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the steps that were taken. */
@ApplicationScoped
@Transactional
public class AuditTrail {
    private final AuditRepository steps;

    AuditTrail(AuditRepository steps) {
        this.steps = steps;
    }

    /** Records a step, in the transaction that takes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(StepTaken taken) {
        steps.persist(new AuditStep(taken));
    }

    /** Steps, the last taken first. */
    public List<StepTaken> page(AuditFilter filter, int most) {
        return steps.page(filter, most).stream().map(AuditStep::view).toList();
    }
}
