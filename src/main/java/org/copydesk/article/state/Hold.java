package org.copydesk.article.state;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A legal hold on an article, which keeps it from being published, updated or expired.
 *
 * @param reason for the desk alone
 * @param by who placed it
 */
@Embeddable
@Schema(name = "Hold")
public record Hold(
        @Column(name = "hold_reason") @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String reason,
        @Column(name = "held_by") String by,
        @Column(name = "held_since") Instant since) {}
