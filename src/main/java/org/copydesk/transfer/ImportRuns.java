package org.copydesk.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.copydesk.access.CurrentStaff;
import org.copydesk.platform.Ids;

/** Stores the progress of imports, for clients that lost the connection. */
@ApplicationScoped
@Transactional
class ImportRuns {
    private final ImportRunRepository runs;
    private final CurrentStaff staff;
    private final Clock clock;

    ImportRuns(ImportRunRepository runs, CurrentStaff staff, Clock clock) {
        this.runs = runs;
        this.staff = staff;
        this.clock = clock;
    }

    UUID start() {
        UUID id = Ids.next();
        runs.persist(new ImportRun(id, staff.name(), clock.instant()));
        return id;
    }

    void isAt(UUID id, ImportCounts counts) {
        runs.findById(id).isAt(counts, clock.instant());
    }

    void ended(UUID id, ImportCounts counts, ImportState how) {
        ImportRun run = runs.findById(id);
        run.isAt(counts, clock.instant());
        run.ended(how, clock.instant());
    }

    /** The runs started last first, from behind {@code before}; null for the first. */
    List<ImportRunView> page(UUID before, int most) {
        return runs.page(before, most).stream()
                .map(run -> run.view(clock.instant()))
                .toList();
    }
}
