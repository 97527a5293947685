package org.copydesk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Appends and lists steps of the workflow. */
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

    /**
     * Steps, the last taken first.
     *
     * @param before the id of the step that the page before ended with, or null
     */
    public List<StepTaken> page(AuditFilter filter, UUID before, int most) {
        return steps.page(filter, before, most).stream().map(AuditStep::view).toList();
    }
}
