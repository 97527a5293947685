package org.copydesk.feed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.delivery.answer.Moved;
import org.copydesk.delivery.answer.PublicAnswer;
import org.copydesk.delivery.answer.Representation;
import org.copydesk.delivery.answer.Subjects;
import org.copydesk.delivery.negotiation.ArticleForms;
import org.copydesk.edition.ArticleLookup;
import org.copydesk.edition.EditionRepository;
import org.copydesk.edition.audience.Share;
import org.copydesk.edition.relation.ArticleLinks;
import org.copydesk.edition.snapshot.PublishedArticle;
import org.copydesk.feed.story.ArticleFormat;
import org.copydesk.feed.story.Publication;
import org.copydesk.feed.story.Story;
import org.copydesk.platform.Ids;
import org.copydesk.platform.problem.ErrorCode;
import org.copydesk.platform.problem.ProblemException;
import org.copydesk.platform.text.Slugs;

/** Renders an article in the format that a suffix or media type asks for. */
@ApplicationScoped
class ArticleFormats implements ArticleForms {
    private final EditionRepository edition;
    private final Publication publication;
    private final MachineTerms terms;
    private final ArticleLinks around;
    private final List<ArticleFormat> formats;

    ArticleFormats(
            EditionRepository edition,
            Publication publication,
            MachineTerms terms,
            ArticleLinks around,
            @All List<ArticleFormat> formats) {
        this.around = around;
        this.edition = edition;
        this.publication = publication;
        this.terms = terms;
        // Of several versions of a standard, the latest comes first.
        this.formats = formats.stream()
                .sorted(Comparator.comparing(ArticleFormat::suffix)
                        .thenComparing(format -> format.version().orElse(""), Comparator.reverseOrder()))
                .toList();
    }

    List<ArticleFormat> all() {
        return formats;
    }

    /** One format for each suffix: of several versions, the usual one. */
    Collection<ArticleFormat> usual() {
        Map<String, ArticleFormat> usual = new LinkedHashMap<>();
        formats.forEach(format -> usual.putIfAbsent(format.suffix(), format));
        return usual.values();
    }

    @Override
    public List<String> mediaTypes() {
        return formats.stream()
                .flatMap(format -> format.mediaTypes().stream())
                .distinct()
                .toList();
    }

    @Override
    public PublicAnswer show(String idOrSlug, String mediaType, Share share) {
        ArticleFormat format = formats.stream()
                .filter(one ->
                        one.mediaTypes().stream().anyMatch(type -> plain(type).equals(plain(mediaType))))
                .findFirst()
                .orElseThrow(this::noneOf);
        String chosen = plain(mediaType).equals(plain(format.mediaType())) ? null : mediaType;
        return show(edition.find(idOrSlug, share.audience()), idOrSlug, format, chosen, "", share);
    }

    private static String plain(String mediaType) {
        return mediaType.split(";", 2)[0];
    }

    /**
     * The article as its address with a suffix shows it. What was withdrawn is told there in formats that can tell it.
     *
     * @param version of the format's standard, or null for the usual one
     * @param share what of the edition is shown
     */
    PublicAnswer at(String idOrSlug, String suffix, String version, Share share) {
        List<ArticleFormat> offered = formats.stream()
                .filter(format -> format.suffix().equals(suffix))
                .toList();
        if (offered.isEmpty()) {
            throw noneOf();
        }
        ArticleFormat format = offered.stream()
                .filter(one -> version == null || one.version().equals(Optional.of(version)))
                .findFirst()
                .orElseThrow(() -> noSuchVersion(suffix, offered));
        ArticleLookup found = edition.find(idOrSlug, share.audience());
        if (found instanceof ArticleLookup.Withdrawn withdrawn) {
            Optional<String> told = format.renderWithdrawn(withdrawn.article(), publication);
            if (told.isPresent()) {
                Subjects subjects = Subjects.none().article(withdrawn.article().id());
                return answer(told.get(), format, null, subjects).modified(withdrawn.at());
            }
        }
        String query = version == null ? "" : "?version=" + version;
        return show(found, idOrSlug, format, null, "." + suffix + query, share);
    }

    private static ProblemException noSuchVersion(String suffix, List<ArticleFormat> offered) {
        String versions = offered.stream()
                .flatMap(format -> format.version().stream())
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]+)$", " or $1");
        return ProblemException.badParameter(
                "version",
                versions.isEmpty()
                        ? "Leave version out: there is one ." + suffix + " only."
                        : "version must be " + versions + ".");
    }

    private PublicAnswer show(
            ArticleLookup found,
            String idOrSlug,
            ArticleFormat format,
            String mediaType,
            String behindSlug,
            Share share) {
        if (found instanceof ArticleLookup.Found present) {
            PublishedArticle article = edition.snapshot(present.article())
                    .flatMap(read -> around.onArticles(share.handOutWhole(List.of(read)), share.audience()).stream()
                            .findFirst())
                    .orElseThrow(() -> ProblemException.notFound("article", idOrSlug));
            return show(article, present.article().lastModified(), format, mediaType);
        }
        if (found instanceof ArticleLookup.Moved moved) {
            return new Moved("/v1/articles/" + Slugs.inPath(moved.slug()) + behindSlug);
        }
        if (found instanceof ArticleLookup.Withdrawn withdrawn) {
            throw new ProblemException(ErrorCode.WITHDRAWN, "The article was withdrawn at " + withdrawn.at() + ".");
        }
        return Ids.parse(idOrSlug)
                .filter(id -> format.tellsOfEmbargo())
                .flatMap(share::aheadWhole)
                .map(article -> ahead(article, format, mediaType))
                .orElseThrow(() -> ProblemException.notFound("article", idOrSlug));
    }

    /** An article under embargo, with the time when that ends. */
    private Representation ahead(PublishedArticle article, ArticleFormat format, String mediaType) {
        return answer(format.render(new Story(article, publication)), format, mediaType, Subjects.none())
                .modified(article.updatedAt());
    }

    private Representation show(PublishedArticle article, Instant modified, ArticleFormat format, String mediaType) {
        Story story = new Story(article.withoutEmbargo(), publication);
        Subjects subjects = Subjects.none().article(article.id(), article.terms());
        story.linked().forEach(link -> subjects.article(link.id()));
        Representation shown = answer(format.render(story), format, mediaType, subjects)
                .modified(article.relations().shown().isEmpty() ? modified : null)
                .link("canonical", story.link());
        return terms.on(shown, story.rights().dataMining(), story.ownPath());
    }

    private static Representation answer(String text, ArticleFormat format, String mediaType, Subjects subjects) {
        String type = mediaType == null ? format.mediaType() : mediaType;
        return Representation.of(text.getBytes(StandardCharsets.UTF_8), type, subjects);
    }

    @Override
    public ProblemException noneOf() {
        String names = formats.stream()
                .map(format -> plain(format.mediaType()) + " (." + format.suffix() + ")")
                .distinct()
                .collect(Collectors.joining(", ", "application/json, ", ""));
        return new ProblemException(ErrorCode.NOT_ACCEPTABLE, "An article is offered as " + names + ".")
                .with("offered", offered());
    }

    private List<Map<String, String>> offered() {
        Map<String, String> json = Map.of("title", "Copydesk's JSON", "mediaType", MediaType.APPLICATION_JSON);
        return Stream.concat(Stream.of(json), formats.stream().map(ArticleFormats::offer))
                .toList();
    }

    private static Map<String, String> offer(ArticleFormat format) {
        Map<String, String> offer = new LinkedHashMap<>();
        offer.put("title", format.title());
        offer.put("mediaType", format.mediaType());
        offer.put("suffix", "." + format.suffix());
        format.version().ifPresent(version -> offer.put("version", version));
        return offer;
    }
}
