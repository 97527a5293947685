package org.copydesk.push.websub;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.copydesk.feed.FeedHub;
import org.copydesk.feed.story.Publication;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.request.OptionalOperation;

/** Where the hub is, if there is one. */
@Singleton
class Hub implements FeedHub, OptionalOperation {
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

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void requireOffered() {
        if (!config.enabled()) {
            throw new ProblemException(
                    ErrorCode.NOT_FOUND, "There is no hub here. Read the feeds from time to time instead.");
        }
    }
}
