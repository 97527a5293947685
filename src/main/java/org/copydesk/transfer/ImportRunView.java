package org.copydesk.transfer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The progress of an import, for administrators.
 *
 * @param endedAt null while it runs
 * @param lines the number of the last line that was worked off
 * @param created lines that made something
 * @param updated lines that changed something
 * @param unchanged lines that said nothing new
 * @param rejected lines that were refused
 */
@Schema(name = "ImportRun")
public record ImportRunView(
        UUID id,
        ImportState state,
        Instant startedAt,
        String startedBy,
        Instant endedAt,
        long lines,
        long created,
        long updated,
        long unchanged,
        long rejected) {}
