package org.copydesk.push.webhook.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.copydesk.partner.changes.ChangePlace;
import org.copydesk.platform.net.OutboundAnswer;

/** That a delivery was tried, and what came of it. */
@Entity
@Table(name = "webhook_attempt")
class Attempt {
    @Id
    private UUID id;

    /** For queries. */
    @SuppressWarnings("UnusedVariable")
    private UUID webhookId;

    private Instant at;
    private long number;
    private long step;
    private String kind;
    private UUID articleId;
    private int attempt;
    private Integer status;
    private String error;
    private long tookMillis;
    private String answer;

    protected Attempt() {}

    Attempt(UUID id, UUID webhookId, OutgoingChange change) {
        OutboundAnswer came = change.answer();
        this.id = id;
        this.webhookId = webhookId;
        this.at = change.at();
        this.number = change.message().place().number();
        this.step = change.message().place().step();
        this.kind = change.message().kind();
        this.articleId = change.articleId();
        this.attempt = change.attemptsBefore() + 1;
        this.status = came.status() == 0 ? null : came.status();
        this.error = came.error().orElse(null);
        this.tookMillis = came.took().toMillis();
        this.answer = came.isSuccess() || came.beginning().isEmpty() ? null : came.beginning();
    }

    ChangePlace place() {
        return new ChangePlace(number, step);
    }

    AttemptView view() {
        return new AttemptView(
                id, at, ChangeCursor.of(place()), kind, articleId, attempt, status, error, tookMillis, answer);
    }
}
