package org.copydesk.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Stores an import and its progress. */
@Entity
@Table(name = "import_run")
class ImportRun {
    /** A run that said nothing for so long has ended without being able to say so. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    @Id
    private UUID id;

    private Instant startedAt;
    private String startedBy;
    private Instant seenAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.RUNNING;

    private long lines;
    private long created;
    private long updated;
    private long unchanged;
    private long rejected;

    protected ImportRun() {}

    ImportRun(UUID id, String startedBy, Instant now) {
        this.id = id;
        this.startedBy = startedBy;
        startedAt = now;
        seenAt = now;
    }

    void isAt(ImportCounts counts, Instant now) {
        seenAt = now;
        lines = counts.lines();
        created = counts.created();
        updated = counts.updated();
        unchanged = counts.unchanged();
        rejected = counts.rejected();
    }

    void ended(ImportState how, Instant now) {
        state = how;
        endedAt = now;
    }

    ImportRunView view(Instant now) {
        boolean isLost =
                state == ImportState.RUNNING && seenAt.plus(LONGEST_SILENCE).isBefore(now);
        return new ImportRunView(
                id,
                isLost ? ImportState.BROKEN_OFF : state,
                startedAt,
                startedBy,
                isLost ? seenAt : endedAt,
                lines,
                created,
                updated,
                unchanged,
                rejected);
    }
}
