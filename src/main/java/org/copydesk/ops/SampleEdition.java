package org.copydesk.ops;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.copydesk.platform.FilterOrder;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fills an empty newsroom with the stories of an invented paper, so that there is something to look at. In production,
 * where readers would take them for news, only if somebody asks for it.
 */
@ApplicationScoped
class SampleEdition {
    private static final String FILE = "/sample-edition/edition.json";

    private final SampleDesk desk;
    private final boolean wanted;

    SampleEdition(
            SampleDesk desk,
            Production production,
            @ConfigProperty(name = "copydesk.sample-edition") Optional<Boolean> wanted) {
        this.desk = desk;
        this.wanted = wanted.orElse(!production.isOn());
    }

    @ActivateRequestContext
    void load(@Observes @Priority(FilterOrder.Start.SAMPLE_EDITION) StartupEvent start) throws IOException {
        if (!wanted) {
            return;
        }
        try (InputStream file = SampleEdition.class.getResourceAsStream(FILE)) {
            int stories = desk.load(file);
            if (stories > 0) {
                Log.infof(
                        "Loaded the sample edition: %d stories. Set copydesk.sample-edition=false to start empty.",
                        stories);
            }
        }
    }
}
