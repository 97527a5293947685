package org.copydesk.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.article.DueTask;

/** Launches the fronts whose time has come. Other nodes skip the locked rows, so that each is launched once. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DueLaunches implements DueTask {
    private static final int BATCH = 10;

    private final FrontRepository fronts;
    private final FrontLaunches launches;
    private final Clock clock;

    DueLaunches(FrontRepository fronts, FrontLaunches launches, Clock clock) {
        this.fronts = fronts;
        this.launches = launches;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return fronts.nextDue();
    }

    @Override
    public boolean runDue() {
        List<Front> due = fronts.takeDue(clock.instant(), BATCH);
        due.forEach(front -> {
            launches.launch(front, front.launchContent(), front.launchBy(), null);
            front.cancelSchedule();
        });
        return due.size() == BATCH;
    }
}
