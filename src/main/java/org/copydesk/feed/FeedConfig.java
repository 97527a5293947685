package org.copydesk.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Configures what feeds say of the publication besides its name. */
@ConfigMapping(prefix = "copydesk.feed")
public interface FeedConfig {
    /** A sentence that describes the publication. */
    @WithDefault("News, as it is published")
    String description();

    /** The former name of the publication's site, which it takes precedence over. */
    Optional<String> siteUrl();

    /** The address of the publication's logo. */
    Optional<String> logoUrl();
}
