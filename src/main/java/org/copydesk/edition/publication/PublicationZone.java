package org.copydesk.edition.publication;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;

/** Provides the publication's time zone, in which times are read that name none. */
class PublicationZone {
    @Produces
    @Singleton
    ZoneId zone(PublicationConfig publication) {
        return publication.timeZone();
    }
}
