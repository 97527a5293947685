package org.copydesk.websub;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.copydesk.feed.FeedHub;
import org.copydesk.feed.story.Publication;

/** Where the hub is, if there is one. */
@Singleton
class Hub implements FeedHub {
    static final String PATH = "/v1/websub";

    private final WebSubConfig config;
    private final Publication publication;

    Hub(WebSubConfig config, Publication publication) {
        this.config = config;
        this.publication = publication;
    }

    @Override
    public Optional<String> address() {
        return config.enabled() ? Optional.of(publication.address(PATH)) : Optional.empty();
    }
}
