package org.copydesk.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A step of the workflow in the audit trail. Its id tells its place in time. */
@Entity
@Table(name = "audit_step")
class AuditStep {
    @Id
    private UUID id;

    private UUID articleId;
    private Instant takenAt;
    private String takenBy;
    private String step;
    private String fromState;
    private String toState;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String comment;

    private int revision;
    private int version;

    protected AuditStep() {}

    AuditStep(StepTaken taken) {
        id = taken.id();
        articleId = taken.articleId();
        takenAt = taken.at();
        takenBy = taken.by();
        step = taken.step();
        fromState = taken.from();
        toState = taken.to();
        comment = taken.comment();
        revision = taken.revision();
        version = taken.version();
    }

    StepTaken view() {
        return new StepTaken(id, articleId, takenAt, takenBy, step, fromState, toState, comment, revision, version);
    }
}
