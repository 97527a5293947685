package org.copydesk.feed;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import org.copydesk.edition.snapshot.Rights;

/** Configures the rights of articles that state none. */
@ConfigMapping(prefix = "copydesk.rights")
public interface RightsConfig {
    /** Who holds the copyright. */
    Optional<String> copyrightHolder();

    /** The copyright line. */
    Optional<String> copyrightNotice();

    /** What others may do, in a sentence or a few. */
    Optional<String> usageTerms();

    /** What machines may do. */
    Optional<Rights.DataMining> dataMining();

    /** A page that says how rights are licensed. */
    Optional<String> policyUrl();
}
