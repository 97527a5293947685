package org.copydesk.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.access.read.ReadAccessConfig;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.negotiation.Accepted;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.snapshot.Genre;
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
        try {
            URI uri = new URI(address);
            URI feeds = new URI(publication.address(FeedFormats.PATH));
            boolean isHere = access.isPublic()
                    && uri.getRawFragment() == null
                    && uri.getRawPath() != null
                    && origin(uri).equals(origin(feeds))
                    && uri.getPath().startsWith(feeds.getPath());
            return isHere
                    ? formats.named(uri.getPath().substring(feeds.getPath().length()))
                            .flatMap(format -> list(uri.getRawQuery()).map(list -> new Asked(format, list)))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Scheme, host and port, the usual one included (RFC 3986, section 6.2.3). */
    private static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return scheme + "://" + host + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
    }

    private Optional<FeedList> list(String query) {
        FeedList list = new FeedList();
        list.tag = new ArrayList<>();
        list.byline = new ArrayList<>();
        list.section = new ArrayList<>();
        list.content = FeedList.FULL;
        list.limit = FeedList.DEFAULT_LIMIT;
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            if (parts.length < 2 || !take(list, decoded(parts[0]), decoded(parts[1]))) {
                return Optional.empty();
            }
        }
        return validator.validate(list).isEmpty() ? Optional.of(list) : Optional.empty();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean take(FeedList list, String name, String value) {
        switch (name) {
            case "tag" -> list.tag.add(value);
            case "anyTag" -> list.anyTag = value;
            case "notTag" -> list.notTag = value;
            case "byline" -> list.byline.add(value);
            case "section" -> list.section.add(value);
            case "genre" -> list.genre = Genre.valueOf(value.toUpperCase(Locale.ROOT));
            case "ids" -> list.ids = value;
            case "language" -> list.language = value;
            case "front" -> list.front = value;
            case "list" -> list.list = value;
            case "content" -> list.content = value;
            case "limit" -> list.limit = Integer.valueOf(value);
            default -> {
                return false;
            }
        }
        return true;
    }
}
