package org.copydesk.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.copydesk.edition.publication.PublicationConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this newsroom is in production. {@code copydesk.production} says so; without it, one whose base URL leads readers
 * to more than this machine is, and one that still has the base URL it came with is on trial.
 */
@ApplicationScoped
class Production {
    private final boolean isOn;

    Production(@ConfigProperty(name = "copydesk.production") Optional<Boolean> said, PublicationConfig publication) {
        this.isOn = said.orElseGet(() -> BaseUrl.parse(publication.baseUrl()).isForReaders());
    }

    boolean isOn() {
        return isOn;
    }
}
