package org.copydesk.article.rerendering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the rerendering of published articles after changes of the vocabulary. */
@ConfigMapping(prefix = "copydesk.rerendering")
public interface RerenderingConfig {
    /**
     * How many articles are shown anew in one transaction. Publications wait while it runs, so that a small number keeps
     * them prompt and a large one is done sooner.
     */
    @WithDefault("20")
    int batch();

    /**
     * How often to look for articles that another node left behind. What this node's own staff change is taken up at
     * once. It is also how long an article waits that could not be shown.
     */
    @WithDefault("10s")
    Duration interval();
}
