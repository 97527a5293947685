package org.copydesk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.access.read.ReadAccessConfig;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.negotiation.Accepted;
import org.copydesk.edition.audience.Share;
import org.copydesk.feed.story.FeedFormat;
import org.copydesk.feed.story.Publication;
import org.copydesk.platform.problem.ProblemException;

/** Resolves addresses of feeds, and builds the feeds as the public reads them. */
@ApplicationScoped
public class PublicFeeds {
    private final Publication publication;
    private final FeedFormats formats;
    private final FeedAnswers answers;
    private final Validator validator;
    private final ReadAccessConfig access;

    PublicFeeds(
            Publication publication,
            FeedFormats formats,
            FeedAnswers answers,
            Validator validator,
            ReadAccessConfig access) {
        this.publication = publication;
        this.formats = formats;
        this.answers = answers;
        this.validator = validator;
        this.access = access;
    }

    /** A feed and what is asked of it. */
    private record Asked(FeedFormat format, FeedList list) {
        String path() {
            return FeedFormats.pathOf(format) + list.query(null);
        }
    }

    /** What a feed calls itself ({@code rel="self"}) that is found at this address; empty where the public finds none. */
    public Optional<String> self(String address) {
        return asked(address).map(asked -> publication.address(asked.path()));
    }

    /**
     * What the public is shown now.
     *
     * @param self as {@link #self} says
     * @throws ProblemException as for its readers
     */
    @Transactional
    public Representation read(String self) {
        Asked asked = asked(self).orElseThrow(() -> ProblemException.notFound("feed", self));
        Accepted anything = new Accepted(List.of());
        return answers.feed(asked.format().name(), asked.list(), anything, Share.whole());
    }

    private Optional<Asked> asked(String address) {
        String beginning = publication.address(FeedFormats.PATH);
        if (!access.isPublic() || !address.startsWith(beginning)) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(address);
            String name = address.substring(beginning.length()).split("[?#]", 2)[0];
            return formats.named(name)
                    .filter(format -> uri.getRawFragment() == null)
                    .flatMap(format -> list(uri.getRawQuery()).map(list -> new Asked(format, list)));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private Optional<FeedList> list(String query) {
        FeedList list = new FeedList();
        list.tag = new ArrayList<>();
        list.content = FeedList.FULL;
        list.limit = FeedList.DEFAULT_LIMIT;
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            if (parts.length < 2 || !take(list, parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8))) {
                return Optional.empty();
            }
        }
        return validator.validate(list).isEmpty() ? Optional.of(list) : Optional.empty();
    }

    private static boolean take(FeedList list, String name, String value) {
        switch (name) {
            case "tag" -> list.tag.add(value);
            case "byline" -> list.byline = value;
            case "section" -> list.section = value;
            case "language" -> list.language = value;
            case "content" -> list.content = value;
            case "limit" -> list.limit = Integer.valueOf(value);
            default -> {
                return false;
            }
        }
        return true;
    }
}
