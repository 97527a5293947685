package org.copydesk.partner.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.copydesk.edition.log.ChangeLog;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.partner.PartnerConfig;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;

/** Refuses cursors that are older than the retention period. */
@ApplicationScoped
@Transactional
class Retention {
    private final ChangeLog log;
    private final PartnerConfig config;
    private final PublicationConfig publication;
    private final Clock clock;

    Retention(ChangeLog log, PartnerConfig config, PublicationConfig publication, Clock clock) {
        this.log = log;
        this.config = config;
        this.publication = publication;
        this.clock = clock;
    }

    /** @throws ProblemException 410 with a link to a snapshot, if the position is older than the retention period */
    void require(ChangePlace place) {
        config.retention()
                .map(kept -> clock.instant().minus(kept))
                .filter(since -> log.find(place.number() + 1)
                        .filter(row -> row.at().isBefore(since))
                        .isPresent())
                .ifPresent(since -> {
                    throw new ProblemException(
                                    ErrorCode.CURSOR_TOO_OLD,
                                    "Changes are kept since " + since + ". Begin again with a snapshot.")
                            .link("<" + publication.baseUrl() + "/v1/changes/snapshot>; rel=\"alternate\"");
                });
    }
}
