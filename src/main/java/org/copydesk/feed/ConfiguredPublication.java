package org.copydesk.feed;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.copydesk.edition.publication.PublicationConfig;
import org.copydesk.edition.snapshot.Rights;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Publication.ReaderPages;

/** Provides the publication from the configuration. */
class ConfiguredPublication {
    @Produces
    @Singleton
    Publication publication(PublicationConfig publication, FeedConfig feed, RightsConfig rights) {
        return new Publication(
                publication.name(),
                publication.language(),
                feed.description(),
                publication.baseUrl(),
                feed.siteUrl().orElseGet(publication::site),
                feed.logoUrl().orElse(null),
                new Rights(
                        rights.copyrightHolder().orElse(null),
                        rights.copyrightNotice().orElse(null),
                        rights.usageTerms().orElse(null),
                        true,
                        rights.dataMining().orElse(null)),
                rights.policyUrl().orElse(null),
                new ReaderPages(
                        publication.tagUrl().orElse(null),
                        publication.sectionUrl().orElse(null),
                        publication.bylineUrl().orElse(null)));
    }
}
