package org.copydesk.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step that somebody took with an article.
 *
 * @param step such as {@code publish}
 * @param from the state before, null for the first step
 * @param comment what they said of it, or null
 * @param revision the article's latest revision then
 * @param version how many versions were published after the step
 */
@Schema(name = "AuditStep")
public record StepTaken(
        UUID id,
        UUID articleId,
        Instant at,
        String by,
        String step,
        String from,
        String to,
        String comment,
        int revision,
        int version) {}
